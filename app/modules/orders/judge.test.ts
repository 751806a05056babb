import { expect, test } from "vitest";
import { judge, type JudgedOrder, type Terms } from "./judge.ts";

const order: JudgedOrder = {
  financialStatus: "PAID",
  totalMinor: 1_000,
  countryCode: "US",
  shortUnits: 0,
  hasUnknownItem: false,
};
const terms: Terms = {
  partnershipState: "active",
  creditLimitMinor: null,
  owedMinor: 0,
  shipsTo: [],
};

test("an order without an address waits for one instead of being accepted and stuck", () => {
  expect(judge({ ...order, countryCode: null }, terms)).toEqual({
    kind: "hold",
    reason: "no_address",
    rejectWith: "UNDELIVERABLE_DESTINATION",
  });
  expect(judge(order, terms)).toEqual({ kind: "accept" });
});
