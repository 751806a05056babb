import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Shop } from "#sandbox/shop/state.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { makePricingQueries } from "./index.server.ts";

const PLACE = { shop: FACTORY_DOMAIN, app: "factory" };
const SCOPES = ["write_products", "write_discounts"];
const TIERS = [
  { quantity: 5, basisPoints: 500 },
  { quantity: 10, basisPoints: 850 },
];

describe("a quantity ladder", () => {
  let world: HubWorld;

  beforeEach(async () => {
    world = await startHubWorld({ stock: { "CUP-1": 10, "BOWL-1": 10 }, resellers: 0 });
  });
  afterEach(async () => {
    await world.close();
  });

  const shop = () => world.sandbox.world.shops.get(FACTORY_DOMAIN) as Shop;
  const grant = async () => {
    world.sandbox.control.changeScopes(PLACE, { grant: SCOPES });
    await world.advance(5_000);
  };
  const set = async (sku: string, tiers = TIERS) => {
    const itemId = await world.itemId(sku);
    const answer = await world.hub.pricing.setLadder({ factoryId: world.factoryId, itemId, tiers });
    await world.advance(10_000);
    return answer;
  };
  const shown = async (sku: string) => {
    const { db } = world.database;
    const queries = makePricingQueries({ db, installations: world.hub.deps.pricing.installations });
    const itemId = await world.itemId(sku);
    return queries.readLadder({ factoryId: world.factoryId, itemId });
  };
  const metafields = () =>
    [...shop().metafields.values()]
      .flat()
      .filter(({ namespace }) => namespace.endsWith("--ladder"));

  it("stands in the shop with its definition and its discount, each made once", async () => {
    await grant();
    expect(await set("CUP-1")).toEqual({ ok: true });
    await set("BOWL-1");
    await set("CUP-1", [{ quantity: 12, basisPoints: 1_000 }]);
    const values = new Set(metafields().map(({ value }) => value));
    const dozen = [{ quantity: 12, basisPoints: 1_000 }];
    expect(values).toEqual(
      new Set([JSON.stringify({ tiers: TIERS }), JSON.stringify({ tiers: dozen })]),
    );
    expect(shop().automaticDiscounts).toMatchObject([
      { title: "Quantity ladder (Headwater)", classes: ["PRODUCT"], endsAt: null },
    ]);
    const definitions = shop().metafieldDefinitions.filter(({ key }) => key === "tiers");
    expect(definitions).toMatchObject([{ accessStorefront: "PUBLIC_READ", type: "json" }]);
    expect(await shown("BOWL-1")).toMatchObject({ state: "shown", missingScopes: [], variants: 1 });
  });

  it("waits for the permissions, says which, and is written once they are given", async () => {
    await set("CUP-1");
    expect(await shown("CUP-1")).toMatchObject({ state: "no_scope", missingScopes: SCOPES });
    expect(metafields()).toEqual([]);
    await grant();
    expect(await shown("CUP-1")).toMatchObject({ state: "shown", tiers: TIERS });
    expect(metafields()).toHaveLength(1);
  });

  it("is made once, though the answer to the first try was lost and the hub died", async () => {
    await grant();
    const operation = "CreateLadderDiscount";
    world.sandbox.control.addFault({ kind: "reset", when: "after", operation, count: 1 });
    const itemId = await world.itemId("CUP-1");
    await world.hub.pricing.setLadder({ factoryId: world.factoryId, itemId, tiers: TIERS });
    await world.restartHub();
    await world.advance(60_000);
    expect(shop().automaticDiscounts).toHaveLength(1);
    expect(await shown("CUP-1")).toMatchObject({ state: "shown" });
  });

  it("is taken away with its last tier", async () => {
    await grant();
    await set("CUP-1");
    await set("CUP-1", []);
    expect(metafields()).toEqual([]);
    expect(await shown("CUP-1")).toMatchObject({ state: "none", tiers: [] });
  });

  it("switches the discount on again when a ladder is saved after it was ended", async () => {
    await grant();
    await set("CUP-1");
    for (const discount of shop().automaticDiscounts ?? [])
      discount.endsAt = world.sandbox.world.clock.now();
    await set("BOWL-1");
    expect(shop().automaticDiscounts).toMatchObject([{ endsAt: null }]);
  });

  it("says why when the shop refuses it, and is tried again on request", async () => {
    await grant();
    const [product] = [...shop().products.values()];
    const kept = shop().products;
    shop().products = new Map([...kept].filter(([id]) => id !== product!.id));
    await set("CUP-1");
    await set("BOWL-1");
    shop().products = kept;
    const refused = (await shown("CUP-1"))?.state === "refused" ? "CUP-1" : "BOWL-1";
    expect(await shown(refused)).toMatchObject({ state: "refused" });
    const itemId = await world.itemId(refused);
    await world.hub.pricing.retryLadder({ factoryId: world.factoryId, itemId });
    await world.advance(10_000);
    expect(await shown(refused)).toMatchObject({ state: "shown" });
  });

  it("refuses another factory's item and tiers that do not rise", async () => {
    const itemId = await world.itemId("CUP-1");
    const stranger = { factoryId: "somebody", itemId, tiers: TIERS };
    expect(await world.hub.pricing.setLadder(stranger)).toEqual({ ok: false, code: "not_found" });
    expect(await set("CUP-1", [...TIERS].reverse())).toMatchObject({
      ok: false,
      code: "tier_quantity_order",
      field: "quantity:1",
    });
  });
});
