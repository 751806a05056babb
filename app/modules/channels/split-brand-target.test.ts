import { expect, it } from "vitest";
import { splitBrandTarget } from "./split-brand-target.ts";

it("leaves the locations as they are when together they show what is wanted", () => {
  const locations = [
    { id: "main", shown: -1, reserved: 0 },
    { id: "second", shown: 6, reserved: 6 },
  ];
  expect([...splitBrandTarget({ target: 5, locations })]).toEqual([
    ["main", -1],
    ["second", 6],
  ]);
});

it("takes less where most is shown, and more from the fullest reserve", () => {
  const locations = [
    { id: "main", shown: 2, reserved: 1 },
    { id: "second", shown: 6, reserved: 4 },
  ];
  expect(splitBrandTarget({ target: 5, locations }).get("second")).toBe(3);
  expect(splitBrandTarget({ target: 11, locations }).get("second")).toBe(9);
});
