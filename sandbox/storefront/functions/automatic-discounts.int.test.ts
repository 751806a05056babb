import { beforeEach, describe, expect, it } from "vitest";
import { createLadderShop, LADDER_DISCOUNT, TIERS } from "../testing/ladder-shop.ts";
import type { LadderShop } from "../testing/ladder-shop.ts";

const buyer = {
  email: "ana@example.com",
  countryCode: "US",
  firstName: "Ana",
  lastName: "Reyes",
  address1: "1 Mill St",
  city: "Portland",
  zip: "97201",
  cardNumber: "4242 4242 4242 4242",
};

let shop: LadderShop;
let bowls: string[];
let productId: string;

async function stocked(options?: Parameters<typeof createLadderShop>[0]): Promise<void> {
  shop = await createLadderShop(options);
  const sizes = { Size: ["S", "L"] };
  const product = shop.product({ handle: "bowl", price: "19.99", options: sizes, stock: 100 });
  bowls = shop.variantIds(product);
  productId = product.id;
  await shop.setLadder(productId, TIERS);
}

const pieces = (small: number, large = 0) =>
  [small, large].flatMap((quantity, index) =>
    quantity > 0 ? [{ merchandiseId: bowls[index] ?? "", quantity }] : [],
  );

const totalOf = (cart: any): string => cart.cost.totalAmount.amount;

describe("an automatic discount whose function is an app's extension", () => {
  beforeEach(() => stocked());

  it("lowers the price of a line at 5 pieces and again at 10, to the cent that a page shows", async () => {
    expect(totalOf(await shop.cartOf(pieces(4)))).toBe("79.96");
    // 5 % off 19.99 is 1.00, 8.5 % is 1.70.
    expect(totalOf(await shop.cartOf(pieces(5)))).toBe("94.95");
    expect(totalOf(await shop.cartOf(pieces(10)))).toBe("182.9");
  });

  it("is shown on the line, with the function's words and what it took off", async () => {
    const cart = await shop.cartOf(pieces(5));
    expect(cart.lines.nodes[0]).toMatchObject({
      cost: { subtotalAmount: { amount: "99.95" }, totalAmount: { amount: "94.95" } },
      discountAllocations: [
        {
          __typename: "CartAutomaticDiscountAllocation",
          title: "5% off from 5 pieces",
          discountedAmount: { amount: "5.0" },
          discountApplication: { allocationMethod: "EACH", value: { amount: "1.0" } },
        },
      ],
    });
    shop.seed({ shopTranslations: { "zh-CN": { name: "窑" } } });
    const chinese = await shop.cartOf(pieces(5), { language: "ZH_CN" });
    const [allocation] = chinese.lines.nodes[0].discountAllocations;
    expect(allocation.title).toBe("满 5 件减 5%");
  });

  it("counts the variants of one product together", async () => {
    const cart = await shop.cartOf(pieces(3, 2));
    expect(
      cart.lines.nodes.map(({ discountAllocations }: any) => discountAllocations.length),
    ).toEqual([1, 1]);
    expect(totalOf(cart)).toBe("94.95");
  });

  it("is worked out in the buyer's currency", async () => {
    const yen = await shop.cartOf(pieces(10), {
      country: "JP",
      buyerIdentity: { countryCode: "JP" },
    });
    // 2,999 yen, 254.915 off each is 255.
    expect(yen.cost.subtotalAmount).toEqual({ amount: "27440.0", currencyCode: "JPY" });
  });

  it("is charged at the checkout, and stands in the order", async () => {
    const cart = await shop.cartOf(pieces(10));
    const { location } = await shop.page(cart.checkoutUrl);
    const { html } = await shop.page(location ?? "");
    expect(html).toContain("8.5% off from 10 pieces");
    expect(html).toContain("−17.00 USD");
    await shop.submit(location ?? "", buyer);
    const [order] = [...shop.shop.orders.orders.values()];
    const { data } = await shop.admin(
      `query Order($id: ID!) { order(id: $id) {
        subtotalPriceSet { shopMoney { amount } }
        discountApplications(first: 5) { nodes {
          __typename index allocationMethod value { ... on MoneyV2 { amount } }
          ... on AutomaticDiscountApplication { title }
        } }
        lineItems(first: 5) { nodes {
          discountedTotalSet { shopMoney { amount } }
          discountAllocations { allocatedAmountSet { shopMoney { amount } } }
        } }
      } }`,
      { id: order?.id },
    );
    expect(data.order).toMatchObject({
      subtotalPriceSet: { shopMoney: { amount: "182.9" } },
      discountApplications: {
        nodes: [
          {
            __typename: "AutomaticDiscountApplication",
            index: 0,
            allocationMethod: "EACH",
            title: "8.5% off from 10 pieces",
            value: { amount: "1.7" },
          },
        ],
      },
      lineItems: {
        nodes: [
          {
            discountedTotalSet: { shopMoney: { amount: "182.9" } },
            discountAllocations: [{ allocatedAmountSet: { shopMoney: { amount: "17.0" } } }],
          },
        ],
      },
    });
  });

  it("lets the better of itself and a code on products count, one on each line", async () => {
    const code = { kind: "percentage", appliesTo: "products" };
    shop.seed({
      discounts: [
        { ...code, code: "SMALL", value: 3 },
        { ...code, code: "LARGE", value: 20 },
      ],
    });
    const small = await shop.cartOf(pieces(5), { discountCodes: ["SMALL"] });
    expect(totalOf(small)).toBe("94.95");
    const large = await shop.cartOf(pieces(5), { discountCodes: ["LARGE"] });
    expect(totalOf(large)).toBe("79.96");
  });

  it("comes before a code on the order, which takes its share of what is left", async () => {
    shop.seed({ discounts: [{ code: "TEN", kind: "percentage", value: 10, appliesTo: "order" }] });
    const cart = await shop.cartOf(pieces(5), { discountCodes: ["TEN"] });
    expect(cart.cost).toMatchObject({
      subtotalAmount: { amount: "94.95" },
      totalAmount: { amount: "85.45" },
    });
  });

  it("takes nothing off once its time is over, or before it", async () => {
    const list = `{ automaticDiscountNodes(first: 5) { nodes { id } } }`;
    const { data } = await shop.admin(list);
    const [{ id }] = data.automaticDiscountNodes.nodes;
    const end = `mutation End($id: ID!) { discountAutomaticDeactivate(id: $id) { userErrors { code } } }`;
    await shop.admin(end, { id });
    expect(totalOf(await shop.cartOf(pieces(5)))).toBe("99.95");
  });

  it("does not see a metafield of more than 10,000 bytes", async () => {
    await shop.setLadder(productId, { tiers: TIERS.tiers, filler: "x".repeat(12_000) });
    expect(totalOf(await shop.cartOf(pieces(5)))).toBe("99.95");
  });
});

describe("codes that an automatic discount does not combine with", () => {
  it("do not count beside it, and say so", async () => {
    const combinesWith = {
      orderDiscounts: false,
      productDiscounts: false,
      shippingDiscounts: false,
    };
    await stocked({ discount: { ...LADDER_DISCOUNT, combinesWith } });
    shop.seed({ discounts: [{ code: "TEN", kind: "percentage", value: 10, appliesTo: "order" }] });
    const cart = await shop.cartOf(pieces(5), { discountCodes: ["TEN"] });
    expect(totalOf(cart)).toBe("94.95");
    expect(cart.discountCodes).toEqual([{ code: "TEN", applicable: false }]);
    expect(cart.warnings).toEqual([{ code: "DISCOUNT_CODE_NOT_HONOURED" }]);
  });
});

describe("without the discount", () => {
  it("the metafield alone takes nothing off", async () => {
    await stocked({ discount: null });
    expect(totalOf(await shop.cartOf(pieces(10)))).toBe("199.9");
  });
});
