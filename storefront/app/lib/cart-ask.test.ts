import { expect, test } from "vitest";
import { readCartAsk } from "./cart-ask.ts";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test("adds a whole number of pieces", () => {
  expect(readCartAsk(form({ kind: "add", merchandiseId: "gid://x/1", quantity: "2" }))).toEqual({
    kind: "add",
    merchandiseId: "gid://x/1",
    quantity: 2,
  });
});

test.each(["0", "-1", "1.5", "many", "", "1e9"])("does not add %j pieces", (quantity) => {
  expect(readCartAsk(form({ kind: "add", merchandiseId: "gid://x/1", quantity }))).toBeNull();
});

test("a line may be set to nought, but not to nothing", () => {
  expect(readCartAsk(form({ kind: "update", lineId: "l", quantity: "0" }))).toMatchObject({
    quantity: 0,
  });
  expect(readCartAsk(form({ kind: "update", lineId: "l", quantity: "" }))).toBeNull();
});

test("a further discount code stands beside those that are there", () => {
  expect(readCartAsk(form({ kind: "discount", kept: "SPRING", code: " HERON10 " }))).toEqual({
    kind: "discount",
    codes: ["SPRING", "HERON10"],
  });
  expect(readCartAsk(form({ kind: "discount", code: "" }))).toEqual({
    kind: "discount",
    codes: [],
  });
});

test("what is no form of the cart asks nothing", () => {
  expect(readCartAsk(form({ kind: "steal" }))).toBeNull();
});
