import { describe, expect, it } from "vitest";
import { createStorefrontShop } from "../testing/storefront-shop.ts";
import { convert } from "./price.ts";

const QUERY = `query Localized($country: CountryCode, $language: LanguageCode)
@inContext(country: $country, language: $language) {
  localization {
    country { isoCode name unitSystem currency { isoCode symbol name } defaultLanguage { isoCode } }
    language { isoCode name endonymName }
    availableCountries { isoCode currency { isoCode } availableLanguages { isoCode } }
    availableLanguages { isoCode endonymName }
    market { handle }
  }
}`;

describe("localization", () => {
  it("offers the markets with their money", async () => {
    const { localization } = await createStorefrontShop().ask(QUERY);
    const money = Object.fromEntries(
      localization.availableCountries.map((each: any) => [each.isoCode, each.currency.isoCode]),
    );
    expect(money).toMatchObject({ US: "USD", CN: "CNY", GB: "GBP", RU: "RUB", DE: "EUR" });
    expect(localization.country).toMatchObject({ isoCode: "US", currency: { isoCode: "USD" } });
  });

  it("follows the context that is asked for", async () => {
    const { ask, seed } = createStorefrontShop();
    seed({ shopTranslations: { "zh-CN": { name: "窑" } } });
    const { localization } = await ask(QUERY, { country: "CN", language: "ZH_CN" });
    expect(localization).toMatchObject({
      country: { isoCode: "CN", name: "China", currency: { isoCode: "CNY", symbol: "¥" } },
      language: { isoCode: "ZH_CN", endonymName: "中文（中国）" },
      market: { handle: "cn" },
    });
  });

  it("stays with the shop's own where it sells not, or speaks not", async () => {
    const { localization } = await createStorefrontShop().ask(QUERY, {
      country: "PE",
      language: "FR",
    });
    expect(localization).toMatchObject({ country: { isoCode: "US" }, language: { isoCode: "EN" } });
  });
});

describe("fixed rates", () => {
  it("keep each currency's own smallest unit", () => {
    expect(convert(1000, "USD", "CNY")).toBe(7100);
    expect(convert(1000, "USD", "JPY")).toBe(1500);
    expect(convert(1500, "JPY", "USD")).toBe(1000);
    expect(convert(1999, "USD", "USD")).toBe(1999);
  });
});
