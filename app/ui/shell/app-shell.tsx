import { NavMenu } from "@shopify/app-bridge-react";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import polarisEn from "@shopify/polaris/locales/en.json" with { type: "json" };
import polarisZh from "@shopify/polaris/locales/zh-CN.json" with { type: "json" };
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import type { Language } from "../i18n/languages.ts";
import { makeTranslator } from "../i18n/make-translator.ts";
import { PageShopProvider } from "./shop-context.ts";

const POLARIS = { en: polarisEn, "zh-CN": polarisZh };

export interface ShellData {
  app: "factory" | "reseller";
  apiKey: string;
  appBridgeUrl: string | undefined;
  /** Chosen in the settings. */
  chosenLanguage: Language | null;
  /** What Shopify or the browser asked for when the page was opened. */
  askedLanguage: Language;
  shop: { name: string; currency: string; timezone: string };
}

export interface NavItem {
  to: string;
  /** A key of the message catalogues. */
  title: string;
}

/** What stands around every screen of an app: translations, Polaris, App Bridge and its menu. */
export function AppShell(props: { data: ShellData; nav: readonly NavItem[]; children: ReactNode }) {
  const { data } = props;
  // Shopify names the language only in the address of the first page; moving on keeps it.
  const [askedLanguage] = useState(data.askedLanguage);
  const language = data.chosenLanguage ?? askedLanguage;
  const shop = useMemo(
    () => ({ ...data.shop, language, app: data.app }),
    [data.shop, data.app, language],
  );
  return (
    <AppProvider
      isEmbeddedApp
      apiKey={data.apiKey}
      i18n={POLARIS[language]}
      {...(data.appBridgeUrl !== undefined && { __APP_BRIDGE_URL: data.appBridgeUrl })}
    >
      <Translations language={language}>
        <PageShopProvider value={shop}>
          <Menu nav={props.nav} />
          {props.children}
        </PageShopProvider>
      </Translations>
    </AppProvider>
  );
}

export function Translations(props: { language: Language; children: ReactNode }) {
  const { language } = props;
  const translator = useMemo(() => makeTranslator(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <I18nextProvider i18n={translator}>{props.children}</I18nextProvider>;
}

function Menu(props: { nav: readonly NavItem[] }) {
  const { t } = useTranslation();
  return (
    <NavMenu>
      {props.nav.map((item, index) => (
        <a key={item.to} href={item.to} {...(index === 0 && { rel: "home" })}>
          {t(item.title)}
        </a>
      ))}
    </NavMenu>
  );
}
