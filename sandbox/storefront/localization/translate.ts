import type { StorefrontContext } from "../execution/context.ts";

/** Where the text of one resource in one language is kept. */
export function translationKey(locale: string, resourceId: string): string {
  return `${locale} ${resourceId}`;
}

/** The text in the buyer's language; the shop's own text where nobody translated it. */
export function translated(
  context: Pick<StorefrontContext, "state" | "locale">,
  resourceId: string,
  original: { key: string; text: string },
): string {
  const texts = context.state.translations.get(translationKey(context.locale, resourceId));
  return texts?.get(original.key) ?? original.text;
}
