import { expect, it } from "vitest";
import { planMoves, routePlanSchema, storedRoutePlanSchema } from "./route-plan.ts";

const line = (units: number, locationId = "main", itemId = "cup") => ({
  itemId,
  units,
  locationId,
  inventoryItemGid: `gid://${itemId}`,
  locationGid: `gid://${locationId}`,
});
const key = (itemId: string, locationId: string): string => `route:supply:${itemId}:${locationId}`;

it("adds up the lines of one item at one place, and moves as much back out of the reserve", () => {
  const { plan, taken } = planMoves("supply", [line(2), line(3), line(1, "second")], () => 9);
  expect(plan.moves).toEqual([
    { ...line(5), key: key("cup", "main") },
    { ...line(1, "second"), key: key("cup", "second") },
  ]);
  expect(plan.ordered).toEqual(plan.moves);
  expect(taken).toEqual([]);
});

it("takes from what the brand store shows where the reserve has too little", () => {
  const reserved = (itemId: string): number => (itemId === "cup" ? 2 : -1);
  const { plan, taken } = planMoves("supply", [line(3), line(1, "main", "bowl")], reserved);
  expect(plan.moves).toEqual([{ ...line(2), key: key("cup", "main") }]);
  expect(plan.ordered.map(({ units }) => units)).toEqual([3, 1]);
  expect(taken).toEqual([
    { itemId: "cup", units: 1 },
    { itemId: "bowl", units: 1 },
  ]);
});

it("asks each reserve by its own item and place", () => {
  const asked: string[] = [];
  planMoves("supply", [line(1), line(1, "second", "bowl")], (...of) => {
    asked.push(of.join(" "));
    return 1;
  });
  expect(asked).toEqual(["cup main", "bowl second"]);
});

it("plans nothing for a line of no units", () => {
  const { plan, taken } = planMoves("supply", [line(0)], () => 5);
  expect({ plan, taken }).toEqual({ plan: { moves: [], ordered: [] }, taken: [] });
});

it("reads back what was stored, and no move of nothing", () => {
  const { plan } = planMoves("supply", [line(2)], () => 9);
  const stored = { ...plan, sentAt: 7 };
  expect(storedRoutePlanSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  expect(
    routePlanSchema.safeParse({ moves: [{ ...plan.moves[0], units: 0 }], ordered: [] }).success,
  ).toBe(false);
  expect(routePlanSchema.safeParse({ moves: [{ units: 1 }], ordered: [] }).success).toBe(false);
});
