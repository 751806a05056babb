import { expect, it } from "vitest";
import { orderPayload } from "#sandbox/shop/orders/order-payload.ts";
import { createStorefrontShop } from "../testing/storefront-shop.ts";

const CREATE = `mutation ($input: CartInput) { cartCreate(input: $input) { cart { checkoutUrl } userErrors { message } } }`;

it("attributes of a cart and its lines come to the order and its webhooks", async () => {
  const { ask, page, submit, product, variantIds, shop } = createStorefrontShop();
  const [cup] = variantIds(product({ handle: "cup", stock: 5 }));
  const [bowl] = variantIds(product({ handle: "bowl", stock: 5 }));
  const attributes = [{ key: "_group", value: "42" }];
  const lines = [
    { merchandiseId: cup, attributes: [{ key: "_wave", value: "2" }] },
    { merchandiseId: bowl },
  ];
  const { cartCreate } = await ask(CREATE, { input: { lines, attributes } });
  const path = (await page(cartCreate.cart.checkoutUrl)).location ?? "";
  await submit(path, {
    email: "ana@example.com",
    countryCode: "US",
    lastName: "Reyes",
    address1: "1 Mill St",
    city: "Portland",
    cardNumber: "1",
  });
  const [order] = [...shop.orders.orders.values()];
  expect(order!.customAttributes).toEqual(attributes);
  const payload = orderPayload(shop, order!);
  expect(payload).toMatchObject({
    note_attributes: [{ name: "_group", value: "42" }],
    line_items: [
      { title: "bowl", properties: [] },
      { title: "cup", properties: [{ name: "_wave", value: "2" }] },
    ],
  });
});
