const names = new Intl.DisplayNames(["en"], { type: "region" });

/** "China" of "CN", as addresses of the Admin API spell it. */
export function countryName(code: string | null): string | null {
  if (!code) return null;
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
