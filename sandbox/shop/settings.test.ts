import { describe, expect, it } from "vitest";
import { shopModule } from "./index.ts";
import { createSellingShop } from "./orders/testing/selling-shop.ts";

const FEATURES = `{ shop { features { eligibleForSubscriptions sellsSubscriptions shopifyPlus } } }`;

describe("a shop's settings", () => {
  it("say whether its gateway keeps cards, which apps read from its features", async () => {
    const { graphql, shop, world, route } = createSellingShop();
    const read = async () => (await graphql(FEATURES)).shop.features.eligibleForSubscriptions;
    expect(await read()).toBe(false);
    shopModule.changeSettings(world, shop, { vaultsCards: true, gatewayName: "adyen" });
    expect(await read()).toBe(true);
    expect(shop.orders.settings.gateway).toEqual({ name: "adyen", vaultsCards: true });
    await route("POST", "/merchant/settings", { vaultsCards: "false", back: "/merchant" });
    expect(await read()).toBe(false);
  });

  it("refuse what they do not know", () => {
    const { shop, world } = createSellingShop();
    expect(() => shopModule.changeSettings(world, shop, { vaultCards: true })).toThrow();
  });
});
