import type { Locale } from "#store/lib/locales.ts";
import { en } from "./en.server.ts";
import type { Texts } from "./en.server.ts";
import { writePageTexts } from "./page-texts.tsx";
import type { PageTexts } from "./page-texts.tsx";
import { ru } from "./ru.server.ts";
import { zhCn } from "./zh-cn.server.ts";

const BY_TAG: Record<Locale["tag"], Texts> = { en, "zh-CN": zhCn, ru };

/** The words of one language. */
export const textsOf = (locale: Locale): Texts => BY_TAG[locale.tag];

const PAGE_TEXTS: Record<Locale["tag"], PageTexts> = {
  en: writePageTexts(en, "en"),
  "zh-CN": writePageTexts(zhCn, "zh-CN"),
  ru: writePageTexts(ru, "ru"),
};

/** The same for a page: only one language is sent to the browser. */
export const pageTextsOf = (locale: Locale): PageTexts => PAGE_TEXTS[locale.tag];
