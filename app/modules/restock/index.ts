export { RESTOCK_LOCALES, type RestockLocale } from "./texts.ts";
export { pageTexts, type PageTexts } from "./texts.ts";
