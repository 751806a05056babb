import { expect, it } from "vitest";
import { splitBrandTarget, type LocationShare } from "./split-brand-target.ts";

/** Most is shown in the main location, most is in reserve in the second. */
const locations = [
  { id: "main", shown: 9, reserved: 1 },
  { id: "second", shown: 2, reserved: 5 },
];
function split(target: number, over: LocationShare[] = locations): object {
  return Object.fromEntries(splitBrandTarget({ target, locations: over }));
}

it("leaves the locations as they are when together they show what is wanted", () => {
  expect(split(11)).toEqual({ main: 9, second: 2 });
});

it("takes more from the fullest reserve first, and no more than lies in reserve", () => {
  expect(split(14)).toEqual({ main: 9, second: 5 });
  expect(split(17)).toEqual({ main: 10, second: 7 });
  expect(split(99)).toEqual({ main: 10, second: 7 });
});

it("shows less where most is shown first, and nothing less than nought", () => {
  expect(split(8)).toEqual({ main: 6, second: 2 });
  expect(split(1)).toEqual({ main: 0, second: 1 });
  expect(split(-5)).toEqual({ main: 0, second: 0 });
});

it("lets a location below nought take from what the others show", () => {
  const below = [
    { id: "main", shown: -1, reserved: 0 },
    { id: "second", shown: 6, reserved: 6 },
  ];
  expect(split(5, below)).toEqual({ main: -1, second: 6 });
  expect(split(3, below)).toEqual({ main: -1, second: 4 });
});

it("takes nothing from a reserve that the books have below nought", () => {
  const owing = [{ id: "main", shown: 1, reserved: -2 }];
  expect(split(3, owing)).toEqual({ main: 1 });
});
