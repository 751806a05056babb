import { describe, expect, it } from "vitest";
import { CREATE_DISCOUNT, createLadderShop, LADDER_DISCOUNT } from "../testing/ladder-shop.ts";

const LIST = `{ automaticDiscountNodes(first: 10) { nodes { id automaticDiscount {
  ... on DiscountAutomaticApp {
    title status discountClasses endsAt
    combinesWith { orderDiscounts productDiscounts shippingDiscounts }
    appDiscountType { functionId appKey title }
  }
} } } }`;

async function errorsOf(discount: object): Promise<{ code: string; field: string[] }[]> {
  const { admin } = await createLadderShop();
  const { data } = await admin(CREATE_DISCOUNT, { discount });
  return data.discountAutomaticAppCreate.userErrors;
}

const another = { ...LADDER_DISCOUNT, title: "Another" };

describe("automatic discounts of apps", () => {
  it("are listed with their function, status and classes", async () => {
    const { admin } = await createLadderShop();
    const { data } = await admin(LIST);
    const functions = await admin(`{ shopifyFunctions(first: 5, apiType: "discount") {
      nodes { id handle title apiType apiVersion } } }`);
    const [own] = functions.data.shopifyFunctions.nodes;
    expect(own).toMatchObject({
      handle: "quantity-ladder",
      apiType: "discount",
      title: "Quantity ladder",
    });
    expect(data.automaticDiscountNodes.nodes).toMatchObject([
      {
        automaticDiscount: {
          title: "Quantity ladder",
          status: "ACTIVE",
          discountClasses: ["PRODUCT"],
          endsAt: null,
          combinesWith: LADDER_DISCOUNT.combinesWith,
          appDiscountType: { functionId: own.id },
        },
      },
    ]);
  });

  it("need the scope for discounts", async () => {
    const { admin } = await createLadderShop({ discount: null, scopes: [] });
    const { errors } = await admin(CREATE_DISCOUNT, { discount: LADDER_DISCOUNT });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "ACCESS_DENIED" });
  });

  it.each([
    ["a title that is taken", { ...LADDER_DISCOUNT }, "title", "TAKEN"],
    ["no title", { ...another, title: " " }, "title", "BLANK"],
    ["no start", { ...another, startsAt: null }, "startsAt", "BLANK"],
    [
      "an end before the start",
      { ...another, endsAt: "2026-11-01T00:00:00Z" },
      "endsAt",
      "INVALID",
    ],
    [
      "a function that is not the app's",
      { ...another, functionHandle: "other" },
      "functionHandle",
      "INVALID",
    ],
    [
      "no function",
      { ...another, functionHandle: null },
      "functionHandle",
      "MISSING_FUNCTION_IDENTIFIER",
    ],
    [
      "two functions",
      { ...another, functionId: "x" },
      "functionHandle",
      "MULTIPLE_FUNCTION_IDENTIFIERS",
    ],
    ["no class", { ...another, discountClasses: [] }, "discountClasses", "BLANK"],
  ])("are refused for %s", async (_case, discount, field, code) => {
    expect(await errorsOf(discount)).toMatchObject([
      { field: ["automaticAppDiscount", field], code },
    ]);
  });

  it("keep their title taken after they ended, and free it when they are deleted", async () => {
    const { admin } = await createLadderShop();
    const { data } = await admin(LIST);
    const [{ id }] = data.automaticDiscountNodes.nodes;
    const end =
      "mutation($id: ID!) { discountAutomaticDeactivate(id: $id) { userErrors { code } } }";
    await admin(end, { id });
    const ended = await admin(LIST);
    expect(ended.data.automaticDiscountNodes.nodes[0].automaticDiscount.status).toBe("EXPIRED");
    const again = await admin(CREATE_DISCOUNT, { discount: LADDER_DISCOUNT });
    expect(again.data.discountAutomaticAppCreate.userErrors).toMatchObject([{ code: "TAKEN" }]);
    await admin("mutation($id: ID!) { discountAutomaticDelete(id: $id) { userErrors { code } } }", {
      id,
    });
    const free = await admin(CREATE_DISCOUNT, { discount: LADDER_DISCOUNT });
    expect(free.data.discountAutomaticAppCreate.userErrors).toEqual([]);
  });

  it("go on again when they are activated, and change when they are updated", async () => {
    const { admin } = await createLadderShop({
      discount: { ...LADDER_DISCOUNT, startsAt: "2027-01-01T00:00:00Z" },
    });
    const { data } = await admin(LIST);
    const [{ id, automaticDiscount }] = data.automaticDiscountNodes.nodes;
    expect(automaticDiscount.status).toBe("SCHEDULED");
    await admin(
      "mutation($id: ID!) { discountAutomaticActivate(id: $id) { userErrors { code } } }",
      { id },
    );
    await admin(
      `mutation($id: ID!, $discount: DiscountAutomaticAppInput!) {
        discountAutomaticAppUpdate(id: $id, automaticAppDiscount: $discount) { userErrors { code } } }`,
      { id, discount: { title: "By the dozen" } },
    );
    const changed = await admin(LIST);
    expect(changed.data.automaticDiscountNodes.nodes).toMatchObject([
      { automaticDiscount: { title: "By the dozen", status: "ACTIVE" } },
    ]);
  });

  it("go with their app", async () => {
    const { admin, sandbox, shop } = await createLadderShop();
    expect((await admin(LIST)).data.automaticDiscountNodes.nodes).toHaveLength(1);
    sandbox.control.uninstallApp({ shop: shop.domain, app: "factory" });
    expect(shop.automaticDiscounts).toEqual([]);
  });
});
