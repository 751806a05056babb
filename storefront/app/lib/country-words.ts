interface CountryWords {
  nameOf(isoCode: string): string;
  compare(one: string, other: string): number;
}

const made = new Map<string, CountryWords>();

/** How a language names countries and orders them; dear to make, and every page names them. */
export function countryWords(tag: string): CountryWords {
  const known = made.get(tag);
  if (known) return known;
  const names = new Intl.DisplayNames([tag], { type: "region" });
  const words = {
    nameOf: (isoCode: string): string => names.of(isoCode) ?? isoCode,
    compare: new Intl.Collator(tag).compare,
  };
  made.set(tag, words);
  return words;
}
