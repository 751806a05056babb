import { AppProvider, Banner, Page } from "@shopify/polaris";
import polarisEn from "@shopify/polaris/locales/en.json" with { type: "json" };
import polarisZh from "@shopify/polaris/locales/zh-CN.json" with { type: "json" };
import { useTranslation } from "react-i18next";
import type { Language } from "../i18n/languages.ts";
import { Translations } from "./app-shell.tsx";

/** Shown when an app's address is opened by itself: it lives inside Shopify's admin only. */
export function OpenInAdmin(props: { language: Language; adminUrl: string }) {
  return (
    <AppProvider i18n={props.language === "zh-CN" ? polarisZh : polarisEn}>
      <Translations language={props.language}>
        <OpenInAdminText adminUrl={props.adminUrl} />
      </Translations>
    </AppProvider>
  );
}

function OpenInAdminText({ adminUrl }: { adminUrl: string }) {
  const { t } = useTranslation();
  return (
    <Page narrowWidth title={t("openInAdmin.title")}>
      <Banner
        tone="info"
        action={{ content: t("openInAdmin.action"), url: adminUrl, target: "_top" }}
      >
        {t("openInAdmin.text")}
      </Banner>
    </Page>
  );
}
