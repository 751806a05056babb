import { expect, it } from "vitest";
import {
  HOLD_RELEASERS,
  isFinal,
  isHoldReason,
  isSupplyState,
  mayFollow,
  SUPPLY_STATES,
} from "./states.ts";

/** Every step an order may take, as the design names them; all others are refused. */
const STEPS = `
seen: held on_hold requested accepted shipped closed cancelled rejected
held: requested accepted on_hold shipped closed cancelled rejected
requested: accepted on_hold rejected cancelled held
accepted: routed on_hold cancelled shipped closed
routed: packed shipped cancelled on_hold closed
packed: shipped cancelled closed
shipped: closed returned cancelled
closed: returned
returned:
on_hold: held requested accepted routed rejected cancelled closed shipped
rejected: requested held cancelled
cancelled: held`;

it("takes exactly the steps that are drawn", () => {
  const drawn = STEPS.trim()
    .split("\n")
    .flatMap((line) => {
      const [from = "", to = ""] = line.split(":");
      return to.trim() === ""
        ? []
        : to
            .trim()
            .split(" ")
            .map((state) => `${from} ${state}`);
    });
  const taken = SUPPLY_STATES.flatMap((from) =>
    SUPPLY_STATES.filter((to) => to !== from && mayFollow(from, to)).map((to) => `${from} ${to}`),
  );
  expect(taken.sort()).toEqual(drawn.sort());
});

it("may always stay where it is", () => {
  for (const state of SUPPLY_STATES) expect(mayFollow(state, state)).toBe(true);
});

it("is final where nothing more happens by itself", () => {
  expect(SUPPLY_STATES.filter(isFinal)).toEqual(["closed", "returned", "rejected", "cancelled"]);
});

it("knows its states by their names only", () => {
  expect(SUPPLY_STATES.every(isSupplyState)).toBe(true);
  expect(isSupplyState("lost")).toBe(false);
});

it("knows the reasons of a hold, each with who can release it", () => {
  expect(Object.keys(HOLD_RELEASERS).every(isHoldReason)).toBe(true);
  expect(["lost", "toString", null].some(isHoldReason)).toBe(false);
});
