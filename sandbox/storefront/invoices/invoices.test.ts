import { describe, expect, it } from "vitest";
import { createDraft, deleteDraft } from "#sandbox/shop/drafts/change-draft.ts";
import type { DraftDetails } from "#sandbox/shop/drafts/change-draft.ts";
import { invoiceUrl } from "#sandbox/shop/drafts/invoice-url.ts";
import type { DraftLineSpec } from "#sandbox/shop/drafts/read-lines.ts";
import { createStorefrontShop } from "../testing/storefront-shop.ts";

const buyer = {
  email: "ana@example.com",
  countryCode: "US",
  lastName: "Reyes",
  address1: "1 Mill St",
  city: "Portland",
  cardNumber: "4242 4242 4242 4242",
};
const off = { title: "Crowd", description: "", valueType: "PERCENTAGE", value: 10 } as const;

/** A cup that is published nowhere, two of them at 8.00 instead of 10.00. */
function withInvoice(details: DraftDetails = {}, line: Partial<DraftLineSpec> = {}) {
  const given = createStorefrontShop();
  const { shop, sandbox } = given;
  const { world } = sandbox;
  const cup = given.product({ handle: "cup", title: "Cup", price: "10.00", stock: 3 });
  cup.publications = [];
  const variantId = given.variantIds(cup)[0]!;
  const attributes = [{ key: "_pledge", value: "7" }];
  const made = createDraft(world, shop, {
    details: {
      email: "ana@example.com",
      tags: ["crowd"],
      customAttributes: attributes,
      ...details,
    },
    lines: [{ variantId, quantity: 2, unitPrice: 800, customAttributes: attributes, ...line }],
    eventId: "e",
  });
  if (!made.ok) throw new Error(JSON.stringify(made.userErrors));
  const { draft } = made;
  const path = new URL(invoiceUrl(world, shop, draft)).pathname;
  const level = shop.items.get(shop.variants.get(variantId)!.inventoryItemId)!.levels[0]!;
  const orders = () => [...shop.orders.orders.values()];
  return { ...given, world, draft, path, level, orders };
}

describe("a draft order's invoice", () => {
  it("is a page with the merchant's own lines and prices, even of unpublished goods", async () => {
    const { page, path, draft } = withInvoice({ discount: off });
    const { html, status } = await page(path);
    expect(status).toBe(200);
    for (const text of [draft.name, "Cup", "16.00 USD", "−1.60 USD", "19.40 USD"])
      expect(html).toContain(text);
    expect(html).toContain('value="ana@example.com"');
  });

  it("makes the order when it is paid: lines, prices, discounts, attributes, tags and buyer", async () => {
    const { submit, page, path, draft, orders, level, world } = withInvoice({ discount: off });
    const paid = await submit(path, buyer);
    expect(paid.status).toBe(302);
    const [order] = orders();
    expect(order).toMatchObject({
      email: "ana@example.com",
      financialStatus: "PAID",
      soldBy: "draft",
      tags: ["crowd"],
      customAttributes: [{ key: "_pledge", value: "7" }],
      lines: [{ unitPrice: 800, discount: 160, customAttributes: [{ key: "_pledge" }] }],
      transactions: [{ amount: 1940, gateway: "shopify_payments" }],
      shippingAddress: { city: "Portland" },
    });
    expect([draft.status, draft.orderId]).toEqual(["COMPLETED", order!.id]);
    expect([level.available, level.committed]).toEqual([1, 2]);
    expect(world.mails.map(({ kind }) => kind)).toEqual(["order_confirmation"]);
    expect((await page(paid.location!)).html).toContain(order!.name);
  });

  it("is paid once: afterwards its address leads to the thanks", async () => {
    const { submit, page, path, orders } = withInvoice();
    await submit(path, buyer);
    expect((await submit(path, buyer)).location).toContain("/thank-you");
    expect((await page(path)).location).toContain("/thank-you");
    expect(orders()).toHaveLength(1);
  });

  it("is gone with its draft, also while it is being paid", async () => {
    const { submit, page, path, draft, orders, world, shop, clock } = withInvoice();
    const paying = submit(path, { ...buyer, reserveMs: "60000" });
    await clock.advance(1000);
    expect((await submit(path, buyer)).status).toBe(409);
    deleteDraft(world, shop, { draft, eventId: "e" });
    expect((await page(path)).status).toBe(404);
    await clock.advance(60_000);
    expect((await paying).status).toBe(422);
    expect([orders().length, shop.orders.reservedByItem.size]).toEqual([0, 0]);
  });

  it("is refused by name when the stock is gone", async () => {
    const { submit, path, level, orders } = withInvoice();
    level.available = 1;
    const answer = await submit(path, buyer);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("Not enough of Cup is left.");
    expect(orders()).toEqual([]);
  });

  it("has the units that its draft reserved, whatever else was sold", async () => {
    const later = Date.UTC(2026, 10, 22);
    const { submit, path, level } = withInvoice({ reserveUntil: later });
    expect([level.available, level.reserved]).toEqual([1, 2]);
    level.available = 0;
    expect((await submit(path, buyer)).status).toBe(302);
    expect([level.available, level.reserved, level.committed]).toEqual([0, 0, 2]);
  });

  it("can be tried again after a decline", async () => {
    const { submit, path, orders, draft } = withInvoice();
    const declined = await submit(path, { ...buyer, cardNumber: "4000 0000 0000 0002" });
    expect([declined.status, draft.status]).toEqual([402, "OPEN"]);
    expect((await submit(path, buyer)).status).toBe(302);
    expect(orders()).toHaveLength(1);
  });

  it("charges the merchant's own shipping where the draft names one", async () => {
    const { submit, path, orders } = withInvoice({ shipping: { title: "Freight", price: 0 } });
    await submit(path, buyer);
    expect(orders()[0]).toMatchObject({
      shippingLines: [{ title: "Freight", price: 0 }],
      transactions: [{ amount: 1600 }],
    });
  });
});
