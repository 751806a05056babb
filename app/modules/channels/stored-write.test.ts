import { expect, it } from "vitest";
import type { StockWrite } from "./ports.ts";
import { readStoredWrite } from "./stored-write.ts";

const place = { inventoryItemGid: "gid://cup", locationGid: "gid://main" };
const adjust = {
  kind: "adjust",
  rows: [
    { ...place, delta: 3, changeFrom: null },
    { ...place, delta: -2, changeFrom: 5 },
  ],
} satisfies StockWrite;
const move = {
  kind: "move",
  row: { ...place, units: 2, from: "reserved", to: "available", changeFrom: null },
} satisfies StockWrite;

it.each<StockWrite>([
  adjust,
  move,
  { kind: "move", row: { ...move.row, from: "available", to: "reserved", changeFrom: 5 } },
])("reads a write back as it was stored (%#)", (write) => {
  expect(readStoredWrite(JSON.stringify(write))).toEqual(write);
});

it.each<[string, object]>([
  ["of an unknown kind", { ...adjust, kind: "set" }],
  ["without rows", { kind: "adjust" }],
  ["without a row", { kind: "move" }],
  ["of a row that says nothing", { kind: "adjust", rows: [{}] }],
  ["of a move that says nothing", { kind: "move", row: {} }],
  ["of a row without a place", { kind: "adjust", rows: [{ delta: 1, changeFrom: null }] }],
  ["that does not say what it expects", { kind: "adjust", rows: [{ ...place, delta: 1 }] }],
  ["out of a quantity we never touch", { ...move, row: { ...move.row, from: "incoming" } }],
])("refuses a write %s, instead of sending it", (_, write) => {
  expect(() => readStoredWrite(JSON.stringify(write))).toThrow();
});
