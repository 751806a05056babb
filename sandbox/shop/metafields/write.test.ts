import { describe, expect, it } from "vitest";
import { makeProduct } from "../testing/make-product.ts";
import { app, createTestShop, createTestWorld } from "../testing/test-world.ts";
import { deleteProduct } from "../products/change-product.ts";
import { createDefinition } from "./definitions.ts";
import { findByUniqueMetafield } from "./unique.ts";
import type { MetafieldInput } from "./write.ts";
import { checkMetafields, compareDigestOf, metafieldOf, storeMetafields } from "./write.ts";

function setting() {
  const world = createTestWorld();
  const shop = createTestShop(world);
  const cup = makeProduct(world, shop, { name: "cup" }).product;
  const pot = makeProduct(world, shop, { name: "pot" }).product;
  const define = (type: string, uniqueValues?: boolean) =>
    createDefinition(world, shop, {
      ownerType: "PRODUCT",
      namespace: "app--77--route",
      key: "order",
      name: "Order",
      type,
      uniqueValues,
    });
  const set = (ownerId: string, input: MetafieldInput, allowDuplicates = false) => {
    const owner = { type: "PRODUCT" as const, id: ownerId };
    const { checked, errors } = checkMetafields(shop, owner, {
      inputs: [input],
      app,
      path: ["metafields"],
      allowDuplicates,
    });
    if (errors.length === 0) storeMetafields(world, shop, owner, checked);
    return errors.map((error) => error.code);
  };
  const find = (value: string) =>
    findByUniqueMetafield(shop, {
      ownerType: "PRODUCT",
      namespace: "app--77--route",
      key: "order",
      value,
    });
  return { world, shop, cup, pot, define, set, find };
}

const order = (value: string, more: MetafieldInput = {}): MetafieldInput => ({
  namespace: "$app:route",
  key: "order",
  value,
  ...more,
});

describe("metafields with unique values", () => {
  it("are found by their value and refused to a second owner", () => {
    const { define, set, find, cup, pot } = setting();
    define("id");
    expect(set(cup.id, order("1"))).toEqual([]);
    expect(find("1")).toBe(cup.id);
    expect(set(pot.id, order("1"))).toEqual(["TAKEN"]);
    expect(set(cup.id, order("1"))).toEqual([]);
  });

  it("are let through twice only where that is assumed, and the first owner stays findable", () => {
    const { define, set, find, cup, pot } = setting();
    define("id");
    set(cup.id, order("1"));
    expect(set(pot.id, order("1"), true)).toEqual([]);
    expect([cup.id, pot.id]).toContain(find("1"));
  });

  it("give their value up when it changes and when the owner goes", () => {
    const { define, set, find, cup, pot, world, shop } = setting();
    define("id");
    set(cup.id, order("1"));
    set(cup.id, order("2"));
    expect(find("1")).toBeUndefined();
    deleteProduct(world, shop, { productId: cup.id });
    expect(find("2")).toBeUndefined();
    expect(set(pot.id, order("2"))).toEqual([]);
  });

  it("need a type that can be unique, and the type id always is", () => {
    const { define } = setting();
    expect(define("json", true)).toMatchObject({ errors: [{ code: "INVALID_CAPABILITY" }] });
    expect(define("id", false)).toMatchObject({
      errors: [{ code: "CAPABILITY_REQUIRED_BUT_DISABLED" }],
    });
    expect(define("id")).toMatchObject({ definition: { uniqueValues: true } });
    expect(define("id")).toMatchObject({ errors: [{ code: "TAKEN" }] });
  });
});

describe("writing metafields", () => {
  it("keeps other apps out of an app's own namespace", () => {
    const { set, cup } = setting();
    expect(set(cup.id, { namespace: "app--5", key: "x1", type: "id", value: "1" })).toEqual([
      "APP_NOT_AUTHORIZED",
    ]);
  });

  it("needs a type the first time only", () => {
    const { set, cup } = setting();
    expect(set(cup.id, { namespace: "care", key: "wash", value: "true" })).toEqual([
      "INVALID_TYPE",
    ]);
    expect(set(cup.id, { namespace: "care", key: "wash", type: "boolean", value: "true" })).toEqual(
      [],
    );
    expect(set(cup.id, { namespace: "care", key: "wash", value: "false" })).toEqual([]);
  });

  it.each([
    ["number_integer", "1.5"],
    ["boolean", "yes"],
    ["json", "{"],
    ["url", "here"],
    ["list.number_integer", '[1, "a"]'],
    ["single_line_text_field", "a\nb"],
  ])("refuses a value that is no %s", (type, value) => {
    const { set, cup } = setting();
    expect(set(cup.id, { namespace: "care", key: "wash", type, value })).toEqual(["INVALID_VALUE"]);
  });

  it("compares with the digest that the caller read, null meaning that there is none", () => {
    const { set, cup, shop } = setting();
    const wash = { namespace: "care", key: "wash", type: "boolean" };
    expect(set(cup.id, { ...wash, value: "true", compareDigest: null })).toEqual([]);
    expect(set(cup.id, { ...wash, value: "false", compareDigest: null })).toEqual(["STALE_OBJECT"]);
    const stored = metafieldOf(shop, cup.id, wash);
    const compareDigest = stored ? compareDigestOf(stored) : null;
    expect(set(cup.id, { ...wash, value: "false", compareDigest })).toEqual([]);
  });
});
