import { describe, expect, it } from "vitest";
import { createSellingShop } from "../orders/testing/selling-shop.ts";

const CREATE = `mutation ($product: ProductCreateInput!) { productCreate(product: $product) { product { id status } userErrors { message } } }`;
const VARIANTS = `mutation ($id: ID!, $variants: [ProductVariantsBulkInput!]!) {
  productVariantsBulkCreate(productId: $id, variants: $variants, strategy: REMOVE_STANDALONE_VARIANT) {
    productVariants { id price sku inventoryPolicy } userErrors { code message } } }`;
const onPublication = (field: string) => `mutation ($id: ID!, $input: [PublicationInput!]!) {
  ${field}(id: $id, input: $input) { userErrors { message } } }`;

/** A product beside another one, which only its own address shows: where a group buy is sold. */
async function withCompanion() {
  const it = createSellingShop();
  const product = { title: "Kettle, together", status: "UNLISTED" };
  const made = (await it.graphql(CREATE, { product })).productCreate;
  const { id } = made.product;
  const variants = ["Black", "White"].map((name, index) => ({
    optionValues: [{ optionName: "Title", name }],
    price: String(40 + index),
    inventoryPolicy: "DENY",
    inventoryItem: { sku: `TOGETHER-${index}`, tracked: true, requiresShipping: true },
    inventoryQuantities: [{ locationId: it.main.id, availableQuantity: 5 }],
  }));
  const added = (await it.graphql(VARIANTS, { id, variants })).productVariantsBulkCreate;
  const input = [...it.shop.publications.keys()].map((publicationId) => ({ publicationId }));
  const buy = async () =>
    (await it.route("POST", "/buy", { lines: [{ sku: "TOGETHER-0" }] })).status;
  return { ...it, id, made, added, input, buy };
}

describe("a companion product", () => {
  it("is unlisted, with variants of its own prices and stock", async () => {
    const { made, added } = await withCompanion();
    expect(made.product.status).toBe("UNLISTED");
    expect(added.userErrors).toEqual([]);
    expect(added.productVariants).toMatchObject([
      { price: "40.00", sku: "TOGETHER-0", inventoryPolicy: "DENY" },
      { price: "41.00", sku: "TOGETHER-1" },
    ]);
  });

  it("is sold while it is published, and no more once it was taken off", async () => {
    const { graphql, id, input, buy } = await withCompanion();
    await graphql(onPublication("publishablePublish"), { id, input });
    expect(await buy()).toBe(201);
    const taken = await graphql(onPublication("publishableUnpublish"), { id, input });
    expect(taken.publishableUnpublish.userErrors).toEqual([]);
    expect(await buy()).toBe(422);
  });

  it("can be sold by draft although it is published nowhere", async () => {
    const { graphql, id, input, shop } = await withCompanion();
    await graphql(onPublication("publishableUnpublish"), { id, input });
    const variantId = shop.products.get(id)!.variantIds[0];
    const create = `mutation ($input: DraftOrderInput!) { draftOrderCreate(input: $input) { draftOrder { id } userErrors { message } } }`;
    const lineItems = [{ variantId, quantity: 1 }];
    const { draftOrderCreate } = await graphql(create, { input: { lineItems } });
    expect(draftOrderCreate.userErrors).toEqual([]);
  });
});
