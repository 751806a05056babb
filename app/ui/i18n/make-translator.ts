import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { catalogues } from "./catalogues.ts";
import type { Language } from "./languages.ts";

/**
 * A translator for one page. Each request and each browser page has its own, so that two people's
 * languages never meet on the server.
 */
export function makeTranslator(language: Language): i18n {
  const translator = createInstance();
  translator.use(initReactI18next);
  void translator.init({
    lng: language,
    fallbackLng: "en",
    resources: catalogues,
    ns: Object.keys(catalogues.en),
    defaultNS: "common",
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return translator;
}
