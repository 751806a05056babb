/** The languages of the store. The country is where a visitor of that language is taken to live until they say otherwise. */
export const LOCALES = [
  { prefix: "", tag: "en", language: "EN", country: "US", name: "English" },
  { prefix: "/zh-cn", tag: "zh-CN", language: "ZH_CN", country: "CN", name: "简体中文" },
  { prefix: "/ru", tag: "ru", language: "RU", country: "RU", name: "Русский" },
] as const;

export type Locale = (typeof LOCALES)[number];

/** The locale whose prefix a path begins with. */
export function localeOf(pathname: string): Locale {
  const lower = pathname.toLowerCase();
  const named = LOCALES.find(
    ({ prefix }) => prefix !== "" && (lower === prefix || lower.startsWith(`${prefix}/`)),
  );
  return named ?? LOCALES[0];
}

/** A path without the prefix of its locale; always begins with a slash. */
export function plainPath(pathname: string): string {
  const { prefix } = localeOf(pathname);
  const rest = pathname.slice(prefix.length);
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/** The address of a path in a locale. */
export function localPath(locale: Locale, path: string): string {
  const joined = `${locale.prefix}${path === "/" ? "" : path}`;
  return joined === "" ? "/" : joined;
}

/** True for the first part of a path that names a locale, and for none at all. */
export function isLocaleParam(param: string | undefined): boolean {
  return param === undefined || LOCALES.some(({ prefix }) => prefix === `/${param.toLowerCase()}`);
}

/** Pages that show one customer's own things. */
export function isAccountPath(pathname: string): boolean {
  return /^\/account(?=[/.]|$)/.test(plainPath(pathname));
}
