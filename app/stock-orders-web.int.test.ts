import { describe, expect, it } from "vitest";

import { FACTORY, visitApps } from "#tests/support/visit-apps.ts";

const apps = visitApps();
const { openPage, submit } = apps;

const of = { app: "factory", shop: FACTORY } as const;
const newOrder = { ...of, path: "/stock-orders/new" };
const facts = {
  kind: "production",
  reference: "Batch of the web",
  locationId: "location-kiln",
  expectedOn: "2031-03-03",
};

async function makeOrder(reference: string): Promise<{ id: string; lineId: string }> {
  await submit(newOrder, { ...facts, reference, lines: ["item-000010=20"] });
  return apps.web.database.db
    .selectFrom("StockOrder")
    .innerJoin("StockOrderLine", "StockOrderLine.stockOrderId", "StockOrder.id")
    .select(["StockOrder.id", "StockOrderLine.id as lineId"])
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
}

const pageOf = async (path: string): Promise<string> => (await openPage({ ...of, path })).text();

const lineOf = (lineId: string) =>
  apps.web.database.db
    .selectFrom("StockOrderLine")
    .select(["quantity", "received"])
    .where("id", "=", lineId)
    .executeTakeFirstOrThrow();

describe("the screens of goods that will come", () => {
  it("make an order of the items that were picked", async () => {
    const { id, lineId } = await makeOrder("Batch of spring");
    expect(await lineOf(lineId)).toEqual({ quantity: 20, received: 0 });
    expect(await pageOf(`/stock-orders/${id}`)).toContain("Batch of spring");
    expect(await pageOf("/stock-orders")).toContain("Batch of spring");
    expect(await pageOf("/items/item-000010")).toContain("Batch of spring");
  });

  it("name every field that is wrong, each line by itself", async () => {
    const wrong = { ...facts, reference: "", expectedOn: "soon", lines: ["item-000010=0"] };
    expect(await submit(newOrder, wrong)).toEqual({
      ok: false,
      code: "form_invalid",
      fields: {
        reference: "required",
        expectedOn: "day",
        "quantity.item-000010": "out_of_range:1:1000000",
      },
    });
    expect(await submit(newOrder, facts)).toEqual({ ok: false, code: "no_lines", field: "lines" });
    expect(
      await submit(newOrder, { ...facts, locationId: "moon", lines: ["item-000010=1"] }),
    ).toEqual({ ok: false, code: "unknown_location", field: "locationId" });
  });

  it("receive once what one form says, however often it is sent", async () => {
    const { id, lineId } = await makeOrder("Batch of summer");
    const order = { ...of, path: `/stock-orders/${id}` };
    const receipt = { intent: "receive", receiptId: "receipt-of-summer", lines: [`${lineId}=8`] };
    const done = { ok: true, done: "stock:receive.done" };
    expect(await submit(order, receipt)).toEqual(done);
    expect(await submit(order, receipt)).toEqual(done);
    expect(await lineOf(lineId)).toEqual({ quantity: 20, received: 8 });
    expect(await submit(order, { ...receipt, receiptId: "another", lines: [] })).toMatchObject({
      code: "no_lines",
    });
  });

  it("change day, name and quantities, and say at which line they cannot", async () => {
    const { id, lineId } = await makeOrder("Batch of autumn");
    const order = { ...of, path: `/stock-orders/${id}` };
    const change = { intent: "change", reference: "Batch of winter", expectedOn: "2031-12-01" };
    expect(await submit(order, { ...change, lines: [`${lineId}=30`] })).toMatchObject({ ok: true });
    expect(await lineOf(lineId)).toMatchObject({ quantity: 30 });
    await submit(order, { intent: "receive", receiptId: "of-winter", lines: [`${lineId}=5`] });
    expect(await submit(order, { ...change, lines: [`${lineId}=4`] })).toEqual({
      ...{ ok: false, code: "below_received" },
      field: `quantity.${lineId}`,
    });
  });

  it("go on from state to state, and from a cancelled order nowhere", async () => {
    const { id } = await makeOrder("Batch of nothing");
    const order = { ...of, path: `/stock-orders/${id}` };
    const go = (state: string) => submit(order, { intent: "state", state });
    expect(await go("received")).toMatchObject({ code: "state_not_next" });
    expect(await go("incoming")).toMatchObject({ ok: true });
    expect(await go("cancelled")).toMatchObject({ ok: true });
    expect(await go("planned")).toEqual({ ok: false, code: "order_is_closed" });
    expect(await pageOf(`/stock-orders/${id}`)).not.toContain("Receive goods");
  });

  it("tell on an item's page by when one of it ships to a shopper", async () => {
    const { world, web } = apps;
    await web.database.write(async (tx) => {
      await tx
        .insertInto("Level")
        .values({
          ...{ id: "level-brand", itemId: "item-000010", channelId: world.brandChannelId },
          ...{ factoryId: world.factoryId, shopId: world.factoryId, app: "factory" },
          ...{ inventoryItemGid: "gid://seed/10", locationGid: "gid://seed/location" },
          ...{ target: 0, known: 0, generation: 1, state: "ok" },
        })
        .execute();
    });
    await makeOrder("Batch for shoppers");
    const html = await pageOf("/items/item-000010");
    expect(html).toMatch(
      /One unit ordered in your brand store now ships by .{8,20}, from production/,
    );
  });

  it("keep the story of a batch, as far as it is told", async () => {
    const { id } = await makeOrder("Batch with a story");
    const order = { ...of, path: `/stock-orders/${id}` };
    const words = { "words.en": "Fired twice.", "words.zh-CN": "", "words.ru": "" };
    const story = { intent: "story", workshop: "Kiln 9", materials: "clay", ...words };
    expect(await submit(order, { ...story, inspected: "5", passed: "6" })).toMatchObject({
      ...{ code: "more_passed_than_inspected", field: "passed" },
    });
    expect(await submit(order, { ...story, inspected: "5", passed: "" })).toMatchObject({
      ok: true,
    });
    expect(await pageOf(`/stock-orders/${id}`)).toContain("Made at Kiln 9.");
  });
});

describe("the brand store's settings", () => {
  const settings = { ...of, path: "/settings" };
  const store = {
    intent: "store",
    stockShown: "exact",
    handlingDays: "3",
    shippingDays: ["1", "3"],
  };

  it("are kept, and refused field by field", async () => {
    const origins = "https://brand.example.com/shop\nhttp://localhost:3100";
    expect(await submit(settings, { ...store, origins })).toMatchObject({ ok: true });
    expect(await pageOf("/settings")).toContain("https://brand.example.com\nhttp://localhost:3100");
    expect(await submit(settings, { ...store, origins: "my shop" })).toMatchObject({
      field: "origins",
    });
    expect(await submit(settings, { ...store, origins, shippingDays: [] })).toMatchObject({
      field: "shippingDays",
    });
    expect(await submit(settings, { ...store, origins, handlingDays: "61" })).toMatchObject({
      fields: { handlingDays: "out_of_range:0:60" },
    });
  });

  it("name the store's address, and a new secret once it was replaced", async () => {
    const html = await pageOf("/settings");
    expect(html).toContain(`${apps.web.origin}/public/v1/shops/${FACTORY}`);
    const secretOf = (page: string) => /[0-9a-f]{64}/.exec(page)?.[0];
    const before = secretOf(html);
    expect(before).toBeDefined();
    await submit(settings, { intent: "replaceSecret" });
    expect(secretOf(await pageOf("/settings"))).not.toBe(before);
  });
});
