import { createContext, useContext } from "react";
import type { Language } from "../i18n/languages.ts";

/** What every part of a page may need of the shop it is shown in. */
export interface PageShop {
  language: Language;
  currency: string;
  timezone: string;
  name: string;
  /** Nobody is signed in on a page that says how to open the app. */
  app: "factory" | "reseller";
}

const FALLBACK: PageShop = {
  language: "en",
  currency: "USD",
  timezone: "UTC",
  name: "",
  app: "factory",
};

const PageShopContext = createContext<PageShop>(FALLBACK);

export const PageShopProvider = PageShopContext.Provider;

export function usePageShop(): PageShop {
  return useContext(PageShopContext);
}
