import type { TextKey } from "./en.server.ts";

/** A text, or the stem of one that counts: `found` stands for `found.one`, `found.other` and so on. */
export type Say = (key: SayKey, values?: Record<string, string | number>) => string;

type Counted<Key extends string> = Key extends `${infer Stem}.other` ? Stem : never;
export type SayKey = TextKey | Counted<TextKey>;

/** Says texts of one language: `{name}` is replaced, and `count` chooses the form that it takes there. */
export function makeSay(texts: Readonly<Record<string, string>>, languageTag: string): Say {
  const words = new Map(Object.entries(texts));
  const plurals = new Intl.PluralRules(languageTag);
  const numbers = new Intl.NumberFormat(languageTag);
  return (key, values = {}) => {
    const { count } = values;
    const counted =
      typeof count === "number"
        ? (words.get(`${key}.${plurals.select(count)}`) ?? words.get(`${key}.other`))
        : undefined;
    const text = counted ?? words.get(key) ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
}
