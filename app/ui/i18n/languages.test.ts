import { describe, expect, it } from "vitest";

import { languageFor } from "./languages.ts";

describe("languageFor", () => {
  const nothing = { chosen: null, locale: null, acceptLanguage: null };

  it("prefers the chosen language, then Shopify's, then the browser's", () => {
    const all = { chosen: "en", locale: "zh-CN", acceptLanguage: "zh" };
    expect(languageFor(all)).toBe("en");
    expect(languageFor({ ...all, chosen: null })).toBe("zh-CN");
    expect(languageFor({ ...nothing, acceptLanguage: "de;q=1, zh-TW;q=0.9" })).toBe("zh-CN");
  });

  it("answers a language that it does not have in English", () => {
    expect(languageFor({ ...nothing, locale: "fr" })).toBe("en");
    expect(languageFor(nothing)).toBe("en");
  });
});
