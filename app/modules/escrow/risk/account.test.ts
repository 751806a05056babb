import { expect, it } from "vitest";
import { emptyAccount, isPermitted, payForSale, withFoundUnits } from "./account.ts";

const EPSILON = 1e-3;
const sale = { units: 1, oversold: 0, epsilon: EPSILON };

it("earns ε for each unit sold, less what the state in force was expected to oversell", () => {
  const account = payForSale(
    { balance: 0, charge: EPSILON / 4 },
    { units: 8, oversold: 0, epsilon: EPSILON },
  );
  expect(account.balance).toBeCloseTo(6 * EPSILON, 12);
});

it("never earns more than one unit", () => {
  const account = payForSale(emptyAccount, { ...sale, units: 1_000_000 });
  expect(account.balance).toBe(1);
});

it("permits nothing beyond what is there when ε is nought", () => {
  const rich = { balance: 1, charge: 0 };
  expect(isPermitted(rich, { charge: 0, unitsAhead: 5, epsilon: 0 })).toBe(true);
  expect(isPermitted(rich, { charge: 1e-12, unitsAhead: 5, epsilon: 0 })).toBe(false);
});

it("permits a state that pays for itself, whatever may be sold", () => {
  expect(isPermitted(emptyAccount, { charge: EPSILON, unitsAhead: 1e9, epsilon: EPSILON })).toBe(
    true,
  );
});

it("permits a dearer state only when it can pay for all that may be sold in it", () => {
  const account = { balance: 0.1, charge: 0 };
  expect(isPermitted(account, { charge: 0.01, unitsAhead: 10, epsilon: EPSILON })).toBe(true);
  expect(isPermitted(account, { charge: 0.01, unitsAhead: 11, epsilon: EPSILON })).toBe(false);
});

it("is strict after an oversold unit until that is earned back", () => {
  const free = { charge: 0, unitsAhead: 1, epsilon: EPSILON };
  const cheap = { charge: EPSILON / 2, unitsAhead: 1, epsilon: EPSILON };
  let account = payForSale(emptyAccount, { ...sale, oversold: 1 });
  let sold = 0;
  while (!isPermitted(account, cheap)) {
    expect(isPermitted(account, free)).toBe(true);
    account = payForSale(account, sale);
    sold += 1;
    expect(sold).toBeLessThanOrEqual(1 / EPSILON);
  }
  expect(sold).toBeGreaterThanOrEqual(1 / EPSILON - 2);
});

it("gives back what units cost that turned out to be there", () => {
  const charged = payForSale(emptyAccount, { ...sale, oversold: 2 });
  expect(withFoundUnits(charged, 2).balance).toBeCloseTo(EPSILON, 12);
  expect(withFoundUnits(charged, 9).balance).toBe(1);
});
