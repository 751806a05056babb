import { expect, test } from "vitest";
import { menuPath } from "./menu-path.ts";

const item = (url: string) => ({ id: "1", title: "Item", url, resource: null });

test("what the shop knows is a path of this store", () => {
  const resource = { __typename: "Collection" as const, handle: "bowls" };
  expect(menuPath({ ...item("https://x.test/a"), resource })).toBe("/collections/bowls");
  expect(menuPath(item("https://works.myshopify.com/pages/about"))).toBe("/pages/about");
  expect(menuPath(item("/collections/all"))).toBe("/collections/all");
});

test("what is elsewhere stays there", () => {
  expect(menuPath(item("https://example.com/far"))).toBe("https://example.com/far");
});
