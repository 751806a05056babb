import { expect, test } from "vitest";
import { fromPathId, toPathId } from "./path-id.ts";

test.each([
  "gid://shopify/Order/6107893",
  "gid://shopify/Order/6107893?key=abc",
  "gid://shopify/CustomerAddress/8?model_name=CustomerAddress&x=ÿ",
])("%s comes back from an address", (id) => {
  const part = toPathId(id);
  expect(part).toMatch(/^[\w-]+$/);
  expect(fromPathId(part)).toBe(id);
});

test.each([undefined, "", "new", "a", "../etc", "äö", toPathId("nonsense")])(
  "%s is no id",
  (part) => {
    expect(fromPathId(part)).toBeNull();
  },
);
