import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";
import { numberOf } from "#tests/support/number-of.ts";

const OWN_SKU = "OWN-1";
const CSV = [
  "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker," +
    "Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Requires Shipping,Status",
  `own-1,Own,Title,Default Title,${OWN_SKU},200,shopify,9,deny,10.00,true,active`,
].join("\n");

/** One shop may resell a factory's goods and be a factory itself: each app sees what is its own. */
describe("a shop with both apps", () => {
  let world: HubWorld;
  let domain: string;

  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": 10 },
      resellers: 1,
      coolingMs: 1_000,
      hub: { laneSettings: { brandCoolingMs: 1_000 } },
    });
    domain = world.resellers[0]?.domain ?? "";
    await world.shop(domain, "/import-products", { csv: CSV });
    await world.install("factory", domain);
    await world.advance(30_000);
  });
  afterEach(() => world.close());

  async function buy(lines: { sku: string; quantity: number }[]): Promise<string> {
    const bought = await world.buy(domain, lines);
    expect(bought.ok).toBe(true);
    await world.advance(20_000);
    const orders = [...shopOf(world, domain).orders.orders.values()];
    return orders.at(-1)?.id ?? "";
  }

  const supplies = () =>
    world.database.db
      .selectFrom("SupplyOrder")
      .select(["kind", "state", "reason"])
      .orderBy("kind")
      .execute();

  const heldUnits = async (factoryId: string): Promise<number> => {
    const { units } = await world.database.db
      .selectFrom("StockBalance")
      .select((expression) => expression.fn.sum<number>("units").as("units"))
      .where("factoryId", "=", factoryId)
      .where("kind", "=", "hold")
      .executeTakeFirstOrThrow();
    return Number(units);
  };

  test("works an order with goods of its own and of its supplier for both, each once", async () => {
    await buy([
      { sku: "CUP-1", quantity: 2 },
      { sku: OWN_SKU, quantity: 3 },
    ]);
    expect(await supplies()).toEqual([
      { kind: "brand", state: "held", reason: null },
      { kind: "reseller", state: "held", reason: null },
    ]);
    expect(await heldUnits(world.factoryId)).toBe(2);
    expect(await heldUnits(world.resellers[0]?.shopId ?? "")).toBe(3);
  });

  test("keeps a supplier's order through all that its own factory app hears of it", async () => {
    const order = numberOf(await buy([{ sku: "CUP-1", quantity: 2 }]));
    expect(await supplies()).toEqual([{ kind: "reseller", state: "held", reason: null }]);
    await world.shop(domain, `/merchant/orders/${order}/request-fulfilment`, {});
    await world.advance(30_000);
    expect(await supplies()).toEqual([{ kind: "reseller", state: "routed", reason: null }]);
    const routed = [...shopOf(world, FACTORY_DOMAIN).orders.orders.values()].at(-1);
    await world.shop(FACTORY_DOMAIN, `/merchant/orders/${numberOf(routed?.id ?? "")}/fulfil`, {
      fulfillmentOrderId: routed?.fulfillmentOrderIds[0],
      trackingNumber: "T1",
    });
    await world.advance(30_000);
    expect(await supplies()).toEqual([{ kind: "reseller", state: "closed", reason: null }]);
    expect(await heldUnits(world.factoryId)).toBe(0);
  });
});
