import { expect, it } from "vitest";
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
const held = (reason: string, rejectWith = "OTHER") => ({ kind: "hold", reason, rejectWith });
const UNDELIVERABLE = "UNDELIVERABLE_DESTINATION";

/** Objections in the order in which they count: what is put right leaves the next. */
const OBJECTIONS: {
  why: string;
  order?: Partial<JudgedOrder>;
  terms?: Partial<Terms>;
  verdict: object;
}[] = [
  {
    why: "an item that the factory does not know",
    order: { hasUnknownItem: true },
    verdict: { kind: "reject", reason: "INELIGIBLE_PRODUCT" },
  },
  {
    why: "a partnership that has ended",
    terms: { partnershipState: "ended" },
    verdict: { kind: "reject", reason: "OTHER" },
  },
  {
    why: "a partnership that is paused",
    terms: { partnershipState: "paused" },
    verdict: held("partnership_paused"),
  },
  {
    why: "a payment that is pending",
    order: { financialStatus: "PENDING" },
    verdict: held("payment_pending"),
  },
  {
    why: "an order without an address, which would be accepted and stuck",
    order: { countryCode: null },
    verdict: held("no_address", UNDELIVERABLE),
  },
  {
    why: "a country that is not shipped to",
    terms: { shipsTo: ["CA", "DE"] },
    verdict: held("destination", UNDELIVERABLE),
  },
  {
    why: "units that are promised beyond what is on hand",
    order: { shortUnits: 1 },
    verdict: held("short_of_stock", "INVENTORY_OUT_OF_STOCK"),
  },
  {
    why: "a credit limit that it would exceed",
    terms: { creditLimitMinor: 1_500, owedMinor: 501 },
    verdict: held("credit_limit"),
  },
];

it.each(OBJECTIONS)("objects to $why", (objection) => {
  expect(judge({ ...order, ...objection.order }, { ...terms, ...objection.terms })).toEqual(
    objection.verdict,
  );
});

it("names the first objection when there are several", () => {
  let all = { order, terms };
  for (const objection of [...OBJECTIONS].reverse()) {
    all = {
      order: { ...all.order, ...objection.order },
      terms: { ...all.terms, ...objection.terms },
    };
    expect(judge(all.order, all.terms), objection.why).toEqual(objection.verdict);
  }
});

it.each([
  { what: "is paid", terms: {} },
  { what: "goes to a country that is shipped to", terms: { shipsTo: ["CA", "US"] } },
  {
    what: "reaches the credit limit exactly",
    terms: { creditLimitMinor: 1_500, owedMinor: 500 },
  },
])("accepts an order that $what", (given) => {
  expect(judge(order, { ...terms, ...given.terms })).toEqual({ kind: "accept" });
});
