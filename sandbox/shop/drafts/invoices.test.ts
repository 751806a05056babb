import { describe, expect, it } from "vitest";
import { createSellingShop } from "../orders/testing/selling-shop.ts";

const CREATE = `mutation ($input: DraftOrderInput!) { draftOrderCreate(input: $input) { draftOrder { id status taxExempt invoiceUrl
  tags metafield(namespace: "custom", key: "pledge") { value } customAttributes { key value }
  subtotalPriceSet { shopMoney { amount } } totalPriceSet { shopMoney { amount } } totalDiscountsSet { shopMoney { amount } }
  appliedDiscount { title value valueType amountV2 { amount } }
  lineItems(first: 5) { nodes { priceOverride { amount } originalUnitPriceSet { shopMoney { amount } } discountedTotalSet { shopMoney { amount } } appliedDiscount { amountV2 { amount } } } } }
  userErrors { field message } } }`;
const SEND = `mutation ($id: ID!, $email: EmailInput) { draftOrderInvoiceSend(id: $id, email: $email) {
  draftOrder { status invoiceSentAt } userErrors { field message } } }`;

async function withDraft(more: Record<string, unknown> = {}) {
  const it = createSellingShop();
  const tea = it.variant({ sku: "TEA", stock: [[it.main, 5]], price: "10.00" });
  const lineItems = [{ variantId: tea.id, quantity: 2 }];
  const { draftOrderCreate } = await it.graphql(CREATE, { input: { lineItems, ...more } });
  return { ...it, tea, draft: draftOrderCreate.draftOrder, errors: draftOrderCreate.userErrors };
}

const percent = { valueType: "PERCENTAGE", value: 50, title: "Half", description: "" };
const oneOff = { valueType: "FIXED_AMOUNT", value: 1.5, description: "" };

describe("a draft order's prices", () => {
  it("may override a variant's, and have discounts on lines and on the whole", async () => {
    const { draft } = await withDraft({ appliedDiscount: percent });
    expect(draft).toMatchObject({
      appliedDiscount: { title: "Half", amountV2: { amount: "10.0" } },
      totalPriceSet: { shopMoney: { amount: "10.0" } },
    });
    const line = { quantity: 2, priceOverride: { amount: "8.00", currencyCode: "USD" } };
    const it = createSellingShop();
    const { id: variantId } = it.variant({ sku: "CUP", price: "10.00" });
    const lineItems = [{ ...line, variantId, appliedDiscount: oneOff }];
    const made = (await it.graphql(CREATE, { input: { lineItems } })).draftOrderCreate.draftOrder;
    expect(made).toMatchObject({
      subtotalPriceSet: { shopMoney: { amount: "13.0" } },
      totalDiscountsSet: { shopMoney: { amount: "3.0" } },
      lineItems: {
        nodes: [
          {
            priceOverride: { amount: "8.0" },
            discountedTotalSet: { shopMoney: { amount: "13.0" } },
            appliedDiscount: { amountV2: { amount: "3.0" } },
          },
        ],
      },
    });
  });

  it("go on the order as they are", async () => {
    const { draft, graphql, payloads } = await withDraft({
      appliedDiscount: percent,
      customAttributes: [{ key: "_pledge", value: "7" }],
    });
    const complete = `mutation ($id: ID!) { draftOrderComplete(id: $id) { userErrors { message } } }`;
    await graphql(complete, { id: draft.id });
    expect(payloads("orders/create")[0]).toMatchObject({
      total_price: "10.00",
      total_discounts: "10.00",
      note_attributes: [{ name: "_pledge", value: "7" }],
      line_items: [{ price: "10.00", total_discount: "10.00" }],
    });
  });

  it("keep what else was said of the draft", async () => {
    const metafields = [
      { namespace: "custom", key: "pledge", type: "single_line_text_field", value: "7" },
    ];
    const { draft, errors } = await withDraft({ metafields, tags: ["crowd"], taxExempt: true });
    expect(errors).toEqual([]);
    expect(draft).toMatchObject({ taxExempt: true, tags: ["crowd"], metafield: { value: "7" } });
  });
});

describe("draftOrderInvoiceSend", () => {
  it("records a mail to the draft's address and waits for the payment", async () => {
    const { draft, graphql, world, payloads } = await withDraft({ email: "ana@example.com" });
    expect(draft.invoiceUrl).toMatch(/\/invoices\/[0-9a-f]{32}$/);
    const sent = (await graphql(SEND, { id: draft.id })).draftOrderInvoiceSend;
    expect(sent.draftOrder.status).toBe("INVOICE_SENT");
    expect(sent.draftOrder.invoiceSentAt).not.toBeNull();
    expect(world.mails).toMatchObject([{ to: "ana@example.com", kind: "draft_order_invoice" }]);
    expect(payloads("draft_orders/update").at(-1)).toMatchObject({
      status: "invoice_sent",
      invoice_url: draft.invoiceUrl,
    });
  });

  it("takes another address and subject, and refuses to send to nobody", async () => {
    const { draft, graphql, world } = await withDraft();
    const nobody = (await graphql(SEND, { id: draft.id })).draftOrderInvoiceSend;
    expect(nobody.userErrors).toEqual([{ field: ["email", "to"], message: "To can't be blank" }]);
    const email = { to: "li@example.com", subject: "Your group buy" };
    await graphql(SEND, { id: draft.id, email });
    expect(world.mails).toMatchObject([{ to: "li@example.com", subject: "Your group buy" }]);
  });

  it("is refused for drafts that are gone or were completed", async () => {
    const { draft, graphql, topics } = await withDraft({ email: "ana@example.com" });
    await graphql(
      `
        mutation ($id: ID!) {
          draftOrderComplete(id: $id) {
            userErrors {
              message
            }
          }
        }
      `,
      {
        id: draft.id,
      },
    );
    expect((await graphql(SEND, { id: draft.id })).draftOrderInvoiceSend.userErrors).toHaveLength(
      1,
    );
    const other = await withDraft();
    const remove = `mutation ($id: ID!) { draftOrderDelete(input: { id: $id }) { deletedId } }`;
    await other.graphql(remove, { id: other.draft.id });
    expect(other.topics()).toContain("draft_orders/delete");
    const gone = (await other.graphql(SEND, { id: other.draft.id })).draftOrderInvoiceSend;
    expect(gone.userErrors[0].field).toEqual(["id"]);
    expect(topics()).toEqual(
      expect.arrayContaining(["draft_orders/create", "draft_orders/update"]),
    );
  });
});
