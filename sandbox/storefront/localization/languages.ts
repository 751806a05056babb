/** "ZH_CN" of "zh-CN". */
export function languageCode(locale: string): string {
  return locale.toUpperCase().replace("-", "_");
}

/** The published language that a code means; "ZH" finds "zh-CN" too. */
export function localeOf(code: string, published: readonly string[]): string | undefined {
  const exact = published.find((locale) => languageCode(locale) === code);
  return exact ?? published.find((locale) => languageCode(locale).split("_")[0] === code);
}

/** A language as the API shows it. */
export function languageView(locale: string) {
  const named = (inLocale: string): string =>
    new Intl.DisplayNames([inLocale], { type: "language" }).of(locale) ?? locale;
  return { isoCode: languageCode(locale), name: named("en"), endonymName: named(locale) };
}
