import { isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { KEY_REQUIRED } from "#sandbox/platform/graphql/idempotency.ts";
import { loadAdminSchema } from "./load-schema.ts";
import { loadScopeTable } from "./load-scopes.ts";

describe("the official schema", () => {
  test("is whole: all mutations, directives and one-of inputs", () => {
    const schema = loadAdminSchema();
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).length).toBeGreaterThan(500);
    expect(schema.getDirective("idempotent")?.args[0]?.name).toBe("key");
    expect(isObjectType(schema.getType("InventoryLevel"))).toBe(true);
  });

  test("has every mutation that needs an idempotency key", () => {
    const mutations = loadAdminSchema().getMutationType()?.getFields() ?? {};
    expect(KEY_REQUIRED.size).toBe(16);
    expect([...KEY_REQUIRED].filter((name) => !(name in mutations))).toEqual([]);
  });
});

describe("the scope table", () => {
  test("knows what types, mutations and topics need, also where the reference is silent", () => {
    const { requirementFor, topicScopes } = loadScopeTable();
    expect(requirementFor("Product")?.anyOf).toEqual(["read_products"]);
    expect(requirementFor("Mutation.fulfillmentCreate")?.anyOf).toHaveLength(3);
    expect(requirementFor("Mutation.refundCreate")?.anyOf).toEqual(["write_orders"]);
    expect(requirementFor("Shop")).toBeUndefined();
    expect(topicScopes("ORDERS_CREATE")).toContain("read_orders");
    expect(topicScopes("APP_UNINSTALLED")).toEqual([]);
  });
});
