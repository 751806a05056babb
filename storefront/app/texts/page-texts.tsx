import { createContext, useContext } from "react";
import type { Texts } from "./en.server.ts";
import { makeSay } from "./say.ts";
import type { Say } from "./say.ts";

/**
 * The words of the page's language. They are written into the page once, as they are, and not among
 * what its loaders tell: there every word would be packed and unpacked for every page.
 */
export interface PageTexts {
  /** As they stand in the page. */
  json: string;
  say: Say;
}

const ID = "texts";

/** Where there are none, keys are better than nothing. */
const Context = createContext<PageTexts>({ json: "{}", say: (key) => key });

export const PageTextsProvider = Context.Provider;

/** The store's own words in the page's language. */
export const useSay = (): Say => useContext(Context).say;

export function writePageTexts(texts: Texts, languageTag: string): PageTexts {
  // Nothing in it may end the element that it stands in.
  const json = JSON.stringify(texts).replaceAll("<", "\\u003c");
  return { json, say: makeSay(texts, languageTag) };
}

/** In the browser, what the server wrote. */
export function readPageTexts(page: Document): PageTexts {
  const json = page.getElementById(ID)?.textContent ?? "{}";
  return { json, say: makeSay(readWords(JSON.parse(json)), page.documentElement.lang) };
}

function readWords(value: unknown): Record<string, string> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([key, text]) => (typeof text === "string" ? [[key, text]] : [])),
  );
}

/** Stands once in the page. */
export function TextsInPage() {
  const { json } = useContext(Context);
  return <script id={ID} type="application/json" dangerouslySetInnerHTML={{ __html: json }} />;
}
