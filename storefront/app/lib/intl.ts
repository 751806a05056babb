/**
 * The language's ways to write numbers, days and names. Each is dear to make and cheap to use, and every
 * page uses many, so one of each kind is made and kept.
 */
export const numberFormat = kept(
  (tag: string, options: Intl.NumberFormatOptions = {}) => new Intl.NumberFormat(tag, options),
);

export const dateFormat = kept(
  (tag: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options),
);

/** What a language calls a country, by its ISO code. */
const regions = kept((tag: string) => new Intl.DisplayNames([tag], { type: "region" }));

export const countryName = (tag: string, isoCode: string): string =>
  regions(tag).of(isoCode) ?? isoCode;

/** How a language puts words in order. */
export const collator = kept((tag: string) => new Intl.Collator(tag));

function kept<Arguments extends unknown[], Made>(
  make: (...args: Arguments) => Made,
): (...args: Arguments) => Made {
  const made = new Map<string, Made>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}
