import { expect, test } from "vitest";
import { numberOf, readAvailabilities } from "./availability.ts";

test("reads what the hub tells, and leaves out what is nothing of the kind", () => {
  const promise = { kind: "incoming", shipsBy: "2027-03-03" };
  const told = readAvailabilities({
    variants: {
      1: { band: "few", units: 3, promise },
      2: { band: "none", promise: { kind: "someday" } },
      3: { band: "heaps" },
      4: null,
    },
  });
  expect(told.get("1")).toEqual({ band: "few", units: 3, promise });
  expect(told.get("2")).toEqual({ band: "none", units: null, promise: null });
  expect([...told.keys()]).toEqual(["1", "2"]);
  expect(readAvailabilities(undefined).size).toBe(0);
});

test("takes the number of a global id", () => {
  expect(numberOf("gid://shopify/ProductVariant/42")).toBe("42");
});
