import type { Locale } from "#store/lib/locales.ts";
import { en } from "./en.server.ts";
import type { Texts } from "./en.server.ts";
import { ru } from "./ru.server.ts";
import { zhCn } from "./zh-cn.server.ts";

const BY_TAG: Record<Locale["tag"], Texts> = { en, "zh-CN": zhCn, ru };

/** The words of one language: only these are sent to the browser. */
export const textsOf = (locale: Locale): Texts => BY_TAG[locale.tag];
