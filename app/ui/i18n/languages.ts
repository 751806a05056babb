/** The languages of every screen. Both are complete; a test compares them. */
export const LANGUAGES = ["en", "zh-CN"] as const;

export type Language = (typeof LANGUAGES)[number];

/** The closest language that the screens have: any Chinese is answered in Simplified Chinese. */
export function closestLanguage(asked: string): Language | undefined {
  const primary = asked.trim().toLowerCase().split(/[-_]/)[0];
  if (primary === "zh") return "zh-CN";
  return primary === "en" ? "en" : undefined;
}

/**
 * The language of a page: the one chosen in the settings, else Shopify's `locale` parameter, else the
 * first that the browser asks for and the screens have.
 */
export function languageFor(options: {
  chosen: string | null;
  locale: string | null;
  acceptLanguage: string | null;
}): Language {
  const accepted = (options.acceptLanguage ?? "")
    .split(",")
    .map((part) => part.split(";")[0] ?? "");
  for (const asked of [options.chosen ?? "", options.locale ?? "", ...accepted]) {
    const language = closestLanguage(asked);
    if (language) return language;
  }
  return "en";
}
