import { expect, it } from "vitest";
import { chooseSource } from "./sourcing.ts";

const at = (locationId: string, rank: number, units: { spare: number; onHand?: number }) => ({
  locationId,
  rank,
  onHand: units.spare,
  ...units,
});

it("ships from the first location by rank that covers the line, exactly or more", () => {
  const places = [
    at("far", 3, { spare: 9 }),
    at("near", 1, { spare: 1 }),
    at("middle", 2, { spare: 2 }),
  ];
  expect(chooseSource(places, 1)).toBe("near");
  expect(chooseSource(places, 2)).toBe("middle");
  expect(chooseSource(places, 3)).toBe("far");
});

it("ships from the fuller of two locations of one rank", () => {
  expect(chooseSource([at("less", 1, { spare: 2 }), at("more", 1, { spare: 5 })], 2)).toBe("more");
});

it("ships from the largest reserve when none covers the line, whatever its rank", () => {
  expect(chooseSource([at("near", 1, { spare: 1 }), at("far", 2, { spare: 4 })], 9)).toBe("far");
});

it("ships from where most lies when no reserve is larger", () => {
  expect(
    chooseSource(
      [
        at("near", 1, { spare: 0, onHand: 2 }),
        at("far", 2, { spare: 0, onHand: 7 }),
        at("middle", 1, { spare: 0, onHand: 5 }),
      ],
      1,
    ),
  ).toBe("far");
});

it("has no answer without a location", () => {
  expect(chooseSource([], 1)).toBeNull();
});
