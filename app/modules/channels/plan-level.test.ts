import fc from "fast-check";
import { expect, it } from "vitest";
import { planLevel } from "./plan-level.ts";

const level = { target: 3, known: 5, exposure: 5, stopped: false };

it("lowers to the target from what the level shows", () => {
  expect(planLevel(level)).toEqual({ kind: "lower", units: 2, from: 5, to: 3 });
});

it("lowers no more than the level shows: the rest was sold unheard", () => {
  expect(planLevel({ ...level, target: 0, known: 2 })).toEqual({
    kind: "lower",
    units: 2,
    from: 2,
    to: 0,
  });
});

it.each([0, -2])("reads a level that shows %i where there is something to lower", (known) => {
  expect(planLevel({ ...level, known })).toEqual({ kind: "read" });
});

it("raises by what is missing, unless it is stopped", () => {
  expect(planLevel({ ...level, target: 9 })).toEqual({ kind: "raise", units: 4 });
  expect(planLevel({ ...level, target: 9, stopped: true })).toEqual({ kind: "none" });
});

it("lowers a stopped level all the same", () => {
  expect(planLevel({ ...level, stopped: true })).toMatchObject({ kind: "lower", units: 2 });
});

it("does nothing exactly at the target", () => {
  expect(planLevel({ ...level, target: 5 })).toEqual({ kind: "none" });
});

it("never lowers below nought, nor below the target", () => {
  const units = fc.integer({ min: 0, max: 60 });
  const known = fc.integer({ min: -5, max: 60 });
  fc.assert(
    fc.property(units, known, units, (target, shows, exposure) => {
      const move = planLevel({ target, known: shows, exposure, stopped: false });
      if (move.kind !== "lower") return;
      expect(move.to).toBeGreaterThanOrEqual(0);
      expect(move.from - move.to).toBe(move.units);
      expect(exposure - move.units).toBeGreaterThanOrEqual(target);
    }),
  );
});
