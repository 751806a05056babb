import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { InventoryItem, Product, Shop, Variant } from "#sandbox/shop/state.ts";
import {
  FACTORY_DOMAIN,
  startHubWorld,
  type HubWorld,
  type Reseller,
} from "#tests/support/hub-world.ts";

const HEAD =
  "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU," +
  "Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price," +
  "Variant Requires Shipping,Variant Barcode,Image Src,Status";
const LAMP = [
  "lamp,Paper Lamp,<p>Warm light.</p>,Test Works,Colour,Red,Size,Small,LAMP-RS,300,shopify,5,deny,20.00,true,,https://img.test/lamp.png,active",
  "lamp,,,,,Red,,Large,LAMP-RL,500,shopify,6,deny,30.00,true,,,",
  "lamp,,,,,Blue,,Small,LAMP-BS,300,shopify,7,deny,20.00,true,,,",
];

describe("listing items in a reseller's shop", () => {
  let world: HubWorld;
  let reseller: Reseller;

  beforeEach(async () => {
    world = await startHubWorld({ stock: { "CUP-1": 10 }, resellers: 1 });
    reseller = world.resellers[0]!;
    await world.shop(FACTORY_DOMAIN, "/import-products", { csv: [HEAD, ...LAMP].join("\n") });
    await world.advance(10_000);
  });
  afterEach(async () => {
    await world.close();
  });

  const shopOf = (domain: string) => world.sandbox.world.shops.get(domain) as Shop;
  const resellerShop = () => shopOf(reseller.domain);

  function variantOf(sku: string): { variant: Variant; item: InventoryItem; product: Product } {
    const shop = resellerShop();
    const item = [...shop.items.values()].find((one) => one.sku === sku)!;
    const variant = shop.variants.get(item.variantId)!;
    return { item, variant, product: shop.products.get(variant.productId)! };
  }

  async function choose(skus: string[], more: object = {}) {
    const itemIds = await Promise.all(skus.map((sku) => world.itemId(sku)));
    const { shopId: resellerId, partnershipId } = reseller;
    const answer = await world.hub.catalog.chooseItems({
      resellerId,
      partnershipId,
      itemIds,
      ...more,
    });
    await world.advance(10_000);
    return answer;
  }

  async function listing(sku: string) {
    const itemId = await world.itemId(sku);
    return world.database.db
      .selectFrom("Listing")
      .selectAll()
      .where("itemId", "=", itemId)
      .executeTakeFirstOrThrow();
  }

  const levelOf = async (sku: string) =>
    world.database.db
      .selectFrom("Level")
      .selectAll()
      .where("itemId", "=", await world.itemId(sku))
      .where("app", "=", "reseller")
      .executeTakeFirst();

  it("sets a product with every precondition, its cost, and nothing on sale by itself", async () => {
    expect(await choose(["LAMP-RS", "LAMP-BS"])).toEqual({ ok: true, chosen: 2 });
    const { item, variant, product } = variantOf("LAMP-RS");
    expect(product).toMatchObject({ title: "Paper Lamp", status: "ACTIVE", vendor: "Test Works" });
    expect(product.descriptionHtml).toContain("Warm light");
    expect(product.media.map((media) => media.url)).toEqual(["https://img.test/lamp.png"]);
    expect(
      product.options.map((option) => [option.name, option.values.map((v) => v.name)]),
    ).toEqual([
      ["Colour", ["Red", "Blue"]],
      ["Size", ["Small"]],
    ]);
    expect(product.publications).toHaveLength(1);
    expect(variant).toMatchObject({ inventoryPolicy: "DENY", price: 2_000 });
    expect(item).toMatchObject({
      tracked: true,
      cost: 1_200,
      weight: { value: 300, unit: "GRAMS" },
    });
    const { locationGid } = await world.database.db
      .selectFrom("Partnership")
      .select("locationGid")
      .executeTakeFirstOrThrow();
    expect(item.levels.filter((level) => level.active).map((level) => level.locationId)).toEqual([
      locationGid,
    ]);
    expect(await listing("LAMP-RS")).toMatchObject({
      state: "listed",
      variantGid: variant.id,
      problem: null,
    });
    expect(await levelOf("LAMP-RS")).toMatchObject({ state: "ok", inventoryItemGid: item.id });
  });

  it("adds a variant later without touching what the reseller edited", async () => {
    await choose(["LAMP-RS"]);
    const { product } = variantOf("LAMP-RS");
    product.title = "Our own name";
    await choose(["LAMP-RL", "LAMP-BS"]);
    expect(product.title).toBe("Our own name");
    expect(product.variantIds).toHaveLength(3);
    expect(variantOf("LAMP-RL").product.id).toBe(product.id);
    expect(variantOf("LAMP-RL").variant.price).toBe(3_000);
    expect((await listing("LAMP-BS")).state).toBe("listed");
  });

  it("leaves an item alone that is listed already", async () => {
    await choose(["LAMP-RS"]);
    const before = resellerShop().products.size;
    expect(await choose(["LAMP-RS"])).toEqual({ ok: true, chosen: 0 });
    expect(resellerShop().products.size).toBe(before);
  });

  it("makes no second product when the answer to the first was lost", async () => {
    world.sandbox.control.addFault({
      kind: "reset",
      when: "after",
      shop: reseller.domain,
      operation: "ProductSet",
      count: 1,
    });
    await choose(["LAMP-RS"]);
    await world.advance(60_000);
    expect(world.sandbox.control.listFaults()).toEqual([]);
    const lamps = [...resellerShop().products.values()].filter((one) => one.title === "Paper Lamp");
    expect(lamps).toHaveLength(1);
    expect((await listing("LAMP-RS")).state).toBe("listed");
  });

  it("refuses what the factory does not offer, another's partnership, and a currency without a rate", async () => {
    const { shopId: resellerId, partnershipId } = reseller;
    const { catalog } = world.hub;
    expect(
      await catalog.chooseItems({ resellerId, partnershipId, itemIds: ["no-such-item"] }),
    ).toEqual({
      ok: false,
      code: "item_not_offered",
      itemIds: ["no-such-item"],
    });
    const stranger = { resellerId: world.factoryId, partnershipId, itemIds: [] };
    expect(await catalog.chooseItems(stranger)).toMatchObject({ code: "unknown_partnership" });
    await world.database.db
      .updateTable("Shop")
      .set({ currency: "JPY" })
      .where("id", "=", resellerId)
      .execute();
    expect(await choose(["LAMP-RS"])).toEqual({ ok: false, code: "currency_differs" });
    await world.hub.partners.setPriceRule({
      resellerId,
      partnershipId,
      exchangeMillionths: 150_000_000,
    });
    expect(await choose(["LAMP-RS"])).toMatchObject({ ok: true });
  });

  it("stops a listing that may sell below zero, and mends it when asked", async () => {
    await choose(["LAMP-RS"]);
    await world.shop(reseller.domain, "/merchant/variants/policy", {
      sku: "LAMP-RS",
      policy: "CONTINUE",
    });
    await world.advance(5_000);
    const broken = await listing("LAMP-RS");
    expect(broken).toMatchObject({ state: "unsafe", problem: "policy_continue" });
    expect((await levelOf("LAMP-RS"))?.state).toBe("stopped");
    const notices = () =>
      world.database.db
        .selectFrom("Notice")
        .select(["kind", "state"])
        .where("subject", "=", broken.id)
        .execute();
    expect(await notices()).toEqual([{ kind: "listing", state: "open" }]);
    const ask = { resellerId: reseller.shopId, listingId: broken.id };
    expect(await world.hub.catalog.mendListing(ask)).toEqual({ ok: true });
    await world.advance(5_000);
    expect(await listing("LAMP-RS")).toMatchObject({ state: "listed", problem: null });
    expect(variantOf("LAMP-RS").variant.inventoryPolicy).toBe("DENY");
    expect((await levelOf("LAMP-RS"))?.state).toBe("ok");
    expect((await notices())[0]?.state).toMatch(/^settled/);
    expect(await world.hub.catalog.mendListing(ask)).toEqual({
      ok: false,
      code: "nothing_to_mend",
    });
  });

  it("stops a listing that the merchant stocked elsewhere, and takes it off there when mended", async () => {
    await choose(["LAMP-RS"]);
    await world.shop(reseller.domain, "/merchant/stock/activate", { sku: "LAMP-RS", available: 3 });
    await world.advance(5_000);
    const broken = await listing("LAMP-RS");
    expect(broken).toMatchObject({ state: "unsafe", problem: "stocked_elsewhere" });
    await world.hub.catalog.mendListing({ resellerId: reseller.shopId, listingId: broken.id });
    await world.advance(5_000);
    expect((await listing("LAMP-RS")).state).toBe("listed");
    expect(variantOf("LAMP-RS").item.levels.filter((level) => level.active)).toHaveLength(1);
  });

  it("stops an untracked listing", async () => {
    await choose(["LAMP-RS"]);
    await world.shop(reseller.domain, "/merchant/variants/tracking", {
      sku: "LAMP-RS",
      tracked: false,
    });
    await world.advance(5_000);
    expect(await listing("LAMP-RS")).toMatchObject({ state: "unsafe", problem: "untracked" });
  });

  it("finds a breach by its sweep when the webhook was lost", async () => {
    await choose(["LAMP-RS"]);
    variantOf("LAMP-RS").variant.inventoryPolicy = "CONTINUE";
    await world.database.write((tx) =>
      world.hub.tasks.ask(tx, {
        kind: "catalog.sweep",
        key: reseller.shopId,
        shopId: reseller.shopId,
        app: "reseller",
      }),
    );
    await world.advance(5_000);
    expect(await listing("LAMP-RS")).toMatchObject({ state: "unsafe", problem: "policy_continue" });
  });

  it("sees that the merchant deleted the product, and lists it again when mended", async () => {
    await choose(["LAMP-RS"]);
    await world.shop(reseller.domain, "/merchant/products/delete", {
      product: variantOf("LAMP-RS").product.id,
    });
    await world.advance(5_000);
    const gone = await listing("LAMP-RS");
    expect(gone).toMatchObject({ state: "unsafe", problem: "variant_missing" });
    await world.hub.catalog.mendListing({ resellerId: reseller.shopId, listingId: gone.id });
    await world.advance(10_000);
    expect(await listing("LAMP-RS")).toMatchObject({ state: "listed" });
    expect((await listing("LAMP-RS")).variantGid).not.toBe(gone.variantGid);
  });

  it("takes a listing out only after all it showed was taken back, and shows it again when chosen anew", async () => {
    await choose(["LAMP-RS", "LAMP-RL"]);
    await world.advance(60_000);
    const { product } = variantOf("LAMP-RS");
    const ids = [(await listing("LAMP-RS")).id, (await listing("LAMP-RL")).id];
    expect(
      await world.hub.catalog.unlist({ resellerId: reseller.shopId, listingIds: ids }),
    ).toEqual({
      ok: true,
      removing: 2,
    });
    expect((await listing("LAMP-RS")).state).toBe("removing");
    await world.advance(40 * 60_000);
    expect((await listing("LAMP-RS")).state).toBe("removed");
    expect((await listing("LAMP-RL")).state).toBe("removed");
    expect(product.status).toBe("DRAFT");
    await choose(["LAMP-RS"]);
    expect((await listing("LAMP-RS")).state).toBe("listed");
    expect(product.status).toBe("ACTIVE");
  });

  it("does not take out another reseller's listing", async () => {
    await choose(["LAMP-RS"]);
    const { id } = await listing("LAMP-RS");
    const answer = await world.hub.catalog.unlist({
      resellerId: world.factoryId,
      listingIds: [id],
    });
    expect(answer).toEqual({ ok: false, code: "unknown_listing" });
  });

  it("follows prices by the rule, and keeps the reseller's own", async () => {
    await choose(["LAMP-RS", "LAMP-RL"]);
    const { shopId: resellerId, partnershipId } = reseller;
    await world.hub.partners.setPriceRule({ resellerId, partnershipId, markUpBasisPoints: 5_000 });
    await world.advance(5_000);
    expect(variantOf("LAMP-RS").variant.price).toBe(3_000);
    const own = { resellerId, listingId: (await listing("LAMP-RS")).id, priceMinor: 9_900 };
    expect(await world.hub.catalog.setPrice(own)).toEqual({ ok: true });
    await world.hub.partners.changeTerms({
      factoryId: world.factoryId,
      partnershipId,
      terms: { discountBasisPoints: 5_000 },
    });
    await world.advance(5_000);
    expect(variantOf("LAMP-RS").variant.price).toBe(9_900);
    expect(variantOf("LAMP-RL").variant.price).toBe(4_500);
    expect(variantOf("LAMP-RS").item.cost).toBe(1_000);
  });

  it("withdraws what the factory deleted", async () => {
    await choose(["LAMP-RS"]);
    const product = [...shopOf(FACTORY_DOMAIN).products.values()].find(
      (one) => one.handle === "lamp",
    );
    await world.shop(FACTORY_DOMAIN, "/merchant/products/delete", { product: product?.id });
    await world.advance(2 * 60_000);
    expect(await listing("LAMP-RS")).toMatchObject({ state: "removed", problem: "item_gone" });
    expect(variantOf("LAMP-RS").product.status).toBe("DRAFT");
  });

  it("copies a large choice by bulk operation, with its progress, and goes on after a restart", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, n) =>
        `bulk-${n},Cup ${n},,Test Works,Title,Default Title,,,BULK-${n},200,shopify,4,deny,8.00,true,,,active`,
    );
    await world.shop(FACTORY_DOMAIN, "/import-products", { csv: [HEAD, ...rows].join("\n") });
    await world.advance(60_000);
    const skus = rows.map((_, n) => `BULK-${n}`);
    const itemIds = await Promise.all(skus.map((sku) => world.itemId(sku)));
    const { shopId: resellerId, partnershipId } = reseller;
    const readCopy = () =>
      world.database.db.selectFrom("FirstCopy").selectAll().executeTakeFirstOrThrow();
    world.sandbox.control.changeSettings({ bulkMutationRowsPerSecond: 10 });
    expect(await world.hub.catalog.chooseItems({ resellerId, partnershipId, itemIds })).toEqual({
      ok: true,
      chosen: 60,
    });
    await world.advance(1_000);
    const stopped = world.hub.worker.stop();
    await world.advance(2_000);
    await stopped;
    await world.restartHub();
    await world.advance(2_000);
    const { done } = await readCopy();
    expect(done).toBeGreaterThan(10);
    expect(done).toBeLessThan(60);
    await world.advance(120_000);
    const copy = await readCopy();
    expect(copy).toMatchObject({ state: "done", total: 60, done: 60, failed: 0 });
    const states = await Promise.all(skus.map(async (sku) => (await listing(sku)).state));
    expect(new Set(states)).toEqual(new Set(["listed"]));
    expect(variantOf("BULK-7").product.publications).toHaveLength(1);
    expect((await levelOf("BULK-7"))?.state).toBe("ok");
  });
});
