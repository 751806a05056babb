import { getSeoMeta } from "@shopify/hydrogen";
import type { MetaDescriptor } from "react-router";
import { localPath, LOCALES, plainPath } from "./locales.ts";
import type { Locale } from "./locales.ts";

type Json = string | number | boolean | null | Json[] | Structured;

/** Of https://schema.org, without its context. */
export interface Structured {
  [key: string]: Json;
}

/** What search engines and social cards are told of a page. */
export interface PageFacts {
  title: string;
  description: string | null;
  /** The page's address, without what only chooses a view of it. */
  url: string;
  picture: string | null;
  structured: Structured | null;
}

/** The facts of the page that is asked for: every language of it is named, so that crawlers join them. */
export function pageFacts(
  request: Request,
  facts: {
    title: string;
    description?: string | null;
    picture?: string | null;
    structured?: Structured | null;
  },
): PageFacts {
  const { origin, pathname } = new URL(request.url);
  return {
    title: facts.title,
    description: facts.description ?? null,
    url: `${origin}${pathname}`,
    picture: facts.picture ?? null,
    structured: facts.structured ?? null,
  };
}

export function pageMeta(facts: PageFacts | undefined, shopName: string): MetaDescriptor[] {
  if (!facts) return [{ title: shopName }];
  const { origin, pathname } = new URL(facts.url);
  const path = plainPath(pathname);
  const pageIn = (locale: Locale): string => `${origin}${localPath(locale, path)}`;
  const tags = getSeoMeta({
    title: facts.title === shopName ? shopName : `${facts.title} · ${shopName}`,
    description: facts.description,
    url: facts.url,
    ...(facts.picture === null ? {} : { media: facts.picture }),
    alternates: [
      ...LOCALES.map((locale) => ({ language: locale.tag, url: pageIn(locale) })),
      // Written as "x-default", which is for whoever reads none of them.
      { language: "x", default: true, url: pageIn(LOCALES[0]) },
    ],
  });
  const structured = facts.structured && { "@context": "https://schema.org", ...facts.structured };
  return [...(tags ?? []), ...(structured ? [{ "script:ld+json": structured }] : [])];
}
