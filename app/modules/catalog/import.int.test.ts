import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Shop } from "#sandbox/shop/state.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";

const HEAD =
  "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker," +
  "Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Requires Shipping,Gift Card,Status";
const row = (
  handle: string,
  sku: string,
  more: { tracker?: string; shipping?: string; gift?: string } = {},
) =>
  `${handle},Product ${handle},Title,Default Title,${sku},20,${more.tracker ?? "shopify"},4,deny,5.00,${more.shipping ?? "true"},${more.gift ?? "false"},active`;

describe("importing a factory's catalogue", () => {
  let world: HubWorld;

  beforeEach(async () => {
    world = await startHubWorld({ stock: { "CUP-1": 10 }, resellers: 0 });
  });
  afterEach(async () => {
    await world.close();
  });

  const shop = () => world.sandbox.world.shops.get(FACTORY_DOMAIN) as Shop;
  const addRows = async (rows: string[]) => {
    await world.shop(FACTORY_DOMAIN, "/import-products", { csv: [HEAD, ...rows].join("\n") });
    await world.advance(5_000);
  };
  const importAgain = async () => {
    await world.hub.catalog.requestImport({ factoryId: world.factoryId });
    await world.advance(30_000);
  };
  const items = () =>
    world.database.db
      .selectFrom("Item")
      .select(["sku", "state", "problem"])
      .orderBy("productHandle")
      .execute();
  const notice = () =>
    world.database.db
      .selectFrom("Notice")
      .selectAll()
      .where("kind", "=", "import")
      .executeTakeFirst();

  it("takes over what can be offered, and reports what was left out, by name and reason", async () => {
    await addRows([
      row("a-digital", "DIG", { shipping: "false" }),
      row("b-gift", "GIFT", { gift: "true" }),
      row("c-none", ""),
      row("d-twin", "TWIN"),
      row("e-twin", "TWIN"),
      row("f-untracked", "LOOSE", { tracker: "" }),
      row("g-good", "GOOD"),
    ]);
    await importAgain();
    expect((await items()).map((item) => [item.sku, item.problem])).toEqual([
      ["DIG", "no_shipping"],
      ["GIFT", "gift_card"],
      ["", "no_sku"],
      ["CUP-1", null],
      ["TWIN", "duplicate_sku"],
      ["TWIN", "duplicate_sku"],
      ["LOOSE", "untracked"],
      ["GOOD", null],
    ]);
    expect(JSON.parse((await notice())?.details ?? "{}")).toMatchObject({
      offered: 2,
      leftOut: 6,
      duplicate_sku: 2,
    });
    const csv = await world.hub.catalog.importReport({ factoryId: world.factoryId });
    expect(csv).toContain("Product d-twin,Default Title,TWIN,duplicate_sku");
    expect(csv.trim().split("\r\n")).toHaveLength(7);
  });

  it("counts what lies in the shop once, and only of items that can be offered", async () => {
    await addRows([row("good", "GOOD"), row("loose", "LOOSE", { tracker: "" })]);
    await importAgain();
    await importAgain();
    const counted = await world.database.db
      .selectFrom("ItemLocation")
      .innerJoin("Item", "Item.id", "ItemLocation.itemId")
      .select(["Item.sku", "ItemLocation.onHand"])
      .orderBy("Item.sku")
      .execute();
    expect(counted).toEqual([
      { sku: "CUP-1", onHand: 10 },
      { sku: "GOOD", onHand: 4 },
    ]);
  });

  it("lets both twins go as soon as one of them gets a SKU of its own", async () => {
    await addRows([row("twin-a", "TWIN"), row("twin-b", "TWIN")]);
    const twin = [...shop().items.values()].find((item) => item.sku === "TWIN")!;
    twin.sku = "ONLY";
    await importAgain();
    expect((await items()).every((item) => item.problem === null)).toBe(true);
    expect(await notice()).toBeUndefined();
  });

  it("marks what is gone from the shop, and follows a product by webhook", async () => {
    await addRows([row("good", "GOOD")]);
    const good = [...shop().products.values()].find((product) => product.handle === "good")!;
    await world.shop(FACTORY_DOMAIN, "/merchant/products/delete", { product: good.id });
    await world.advance(5_000);
    expect(await items()).toContainEqual({ sku: "GOOD", state: "deleted", problem: null });
    expect(await items()).toContainEqual({ sku: "CUP-1", state: "active", problem: null });
  });

  it("keeps locations, and takes the first of its own as the ship-from address", async () => {
    const locations = await world.database.db.selectFrom("FactoryLocation").selectAll().execute();
    expect(locations).toMatchObject([{ kind: "own", state: "active", rank: 0 }]);
    const { shipFrom } = await world.database.db
      .selectFrom("Shop")
      .select("shipFrom")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(shipFrom ?? "{}")).toMatchObject({ countryCode: "CN" });
    await world.shop(FACTORY_DOMAIN, "/merchant/locations/add", {
      name: "Port",
      countryCode: "CN",
    });
    await world.advance(5_000);
    expect(
      await world.database.db.selectFrom("FactoryLocation").select("name").execute(),
    ).toHaveLength(2);
  });

  it("reads a large catalogue by bulk operations to the same result", async () => {
    const many = Array.from({ length: 520 }, (_, n) => row(`bulk-${n}`, `BULK-${n}`));
    await world.shop(FACTORY_DOMAIN, "/import-products", { csv: [HEAD, ...many].join("\n") });
    await world.database.db.deleteFrom("Task").execute();
    await world.database.db.deleteFrom("InboxMessage").execute();
    world.sandbox.control.resetStats();
    await world.hub.catalog.requestImport({ factoryId: world.factoryId });
    await world.advance(12_000);
    expect(world.sandbox.control.stats().byOperation).toMatchObject({ StartBulkQuery: 2 });
    const rows = await items();
    expect(rows).toHaveLength(521);
    expect(rows.every((item) => item.state === "active" && item.problem === null)).toBe(true);
    const { count } = await world.database.db
      .selectFrom("ItemLocation")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(521);
  });
});
