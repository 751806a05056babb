import { describe, expect, it } from "vitest";
import { nextState, type SupplyFacts } from "./next-state.ts";
import type { FulfilmentOrderSnapshot } from "./snapshot.ts";
import { SUPPLY_STATES } from "./states.ts";

const order = (of: Partial<FulfilmentOrderSnapshot> = {}): FulfilmentOrderSnapshot => ({
  gid: "gid://fulfilment-order",
  status: "OPEN",
  requestStatus: "UNSUBMITTED",
  locationGid: "gid://ours",
  countryCode: "US",
  lines: [],
  ...of,
});

/** A paid order of two units, of which nothing was shipped and nothing is short. */
const facts: SupplyFacts = {
  kind: "reseller",
  state: "seen",
  reason: null,
  heldState: null,
  fulfilmentOrder: order(),
  financialStatus: "PAID",
  isRouted: false,
  unitsOpen: 2,
  unitsShipped: 0,
  unitsShort: 0,
  hasUnknownItem: false,
};

function next(of: Partial<SupplyFacts>): string {
  const { state, reason } = nextState({ ...facts, ...of });
  return reason === null ? state : `${state}: ${reason}`;
}

describe.each(["reseller", "brand"] as const)("%s: nothing is left to ship", (kind) => {
  const ways = [null, order({ status: "CLOSED" }), order({ status: "CANCELLED" })];
  it.each(ways)("is closed if something was shipped, else cancelled (%#)", (fulfilmentOrder) => {
    const ended = { kind, fulfilmentOrder, state: "routed", unitsShipped: 1 } as const;
    expect(next(ended)).toBe("closed");
    expect(next({ ...ended, unitsShipped: 0 })).toBe("cancelled");
    expect(next({ ...ended, unitsShipped: 0, isRouted: true })).toBe("routed");
    expect(next({ ...ended, isRouted: true })).toBe("closed");
  });

  it.each(["closed", "cancelled", "rejected", "returned"] as const)("stays %s", (state) => {
    const ended = { kind, state, fulfilmentOrder: null, unitsShipped: 1 };
    expect(next(ended)).toBe(state);
    expect(next({ ...ended, reason: "short_of_stock" })).toBe(state);
  });
});

describe("an order of the brand store", () => {
  const brand = (of: Partial<SupplyFacts>): string => next({ kind: "brand", ...of });

  it("is held from the first, and again once its hold is over", () => {
    expect(brand({ state: "seen" })).toBe("held");
    expect(brand({ state: "on_hold", reason: "short_of_stock" })).toBe("held");
  });

  it("waits while units are short, unless it was shipped", () => {
    expect(brand({ state: "held", unitsShort: 1 })).toBe("on_hold: short_of_stock");
    expect(brand({ state: "shipped", unitsShort: 1 })).toBe("shipped");
  });

  it("is shipped when something left and nothing is open", () => {
    const left = { state: "held", unitsShipped: 2, unitsShort: 1 } as const;
    expect(brand({ ...left, unitsOpen: 0 })).toBe("shipped");
    expect(brand({ ...left, unitsOpen: 1, unitsShort: 0 })).toBe("held");
    expect(brand({ state: "held", unitsOpen: 0 })).toBe("held");
  });

  it("asks for no acceptance: whatever the shop says of requests, it stays", () => {
    expect(brand({ state: "held", fulfilmentOrder: order({ requestStatus: "REJECTED" }) })).toBe(
      "held",
    );
  });
});

describe("an order that the merchant can no longer change by himself", () => {
  const locked = (of: Partial<SupplyFacts>, requestStatus = "ACCEPTED"): string =>
    next({ fulfilmentOrder: order({ requestStatus }), ...of });

  it.each(["ACCEPTED", "CANCELLATION_REQUESTED", "CANCELLATION_REJECTED", "CANCELLATION_ACCEPTED"])(
    "was accepted once the shop says %s",
    (requestStatus) => {
      expect(locked({ state: "requested" }, requestStatus)).toBe("accepted");
    },
  );

  it.each(["seen", "held", "requested"] as const)("is accepted after %s", (before) => {
    expect(locked({ state: before })).toBe("accepted");
    const held = { state: "on_hold", reason: "by_factory", heldState: before } as const;
    expect(locked(held)).toBe("accepted");
  });

  it.each(["accepted", "routed", "packed", "shipped"] as const)("stays %s", (state) => {
    expect(locked({ state, heldState: "requested" })).toBe(state);
  });

  it("stays on hold for its reason when it was accepted before, or from nowhere", () => {
    const held = { state: "on_hold", reason: "no_address" } as const;
    expect(locked({ ...held, heldState: "accepted" })).toBe("on_hold: no_address");
    expect(locked({ ...held, heldState: null })).toBe("on_hold: no_address");
  });

  it("keeps only reasons of ours, and only while it is on hold", () => {
    expect(locked({ state: "on_hold", reason: "shop closed for lunch" })).toBe("on_hold");
    expect(locked({ state: "on_hold", reason: null })).toBe("on_hold");
    expect(locked({ state: "routed", reason: "no_address" })).toBe("routed");
  });

  it("stays locked though the merchant's fulfilment order is on hold", () => {
    const fulfilmentOrder = order({ requestStatus: "ACCEPTED", status: "ON_HOLD" });
    expect(next({ state: "routed", fulfilmentOrder })).toBe("routed");
  });
});

describe("an order that is not accepted", () => {
  const submitted = order({ requestStatus: "SUBMITTED" });

  it("is rejected once the shop knows so", () => {
    const fulfilmentOrder = order({ requestStatus: "REJECTED" });
    expect(next({ state: "requested", fulfilmentOrder })).toBe("rejected");
    expect(next({ state: "cancelled", fulfilmentOrder })).toBe("rejected");
  });

  it("is held again when a cancelled one is open again", () => {
    expect(next({ state: "cancelled", fulfilmentOrder: submitted, unitsShort: 1 })).toBe("held");
  });

  it("waits for the merchant who put it on hold", () => {
    const fulfilmentOrder = order({ requestStatus: "SUBMITTED", status: "ON_HOLD" });
    expect(next({ state: "requested", fulfilmentOrder })).toBe("on_hold: merchant_hold");
  });

  it("is requested once fulfilment was asked for", () => {
    expect(next({ state: "held", fulfilmentOrder: submitted, unitsShort: 1 })).toBe("requested");
    expect(next({ state: "held", heldState: "requested", fulfilmentOrder: submitted })).toBe(
      "requested",
    );
    const before = { state: "on_hold", reason: "payment_pending", heldState: "held" } as const;
    expect(next({ ...before, fulfilmentOrder: submitted })).toBe("requested");
  });

  it("stays on hold for what its request was put on hold for", () => {
    const held = { state: "on_hold", reason: "credit_limit", heldState: "requested" } as const;
    expect(next({ ...held, fulfilmentOrder: submitted })).toBe("on_hold: credit_limit");
  });
});

describe("an order that nobody asked to fulfil yet", () => {
  it.each(SUPPLY_STATES.filter((state) => state !== "rejected"))("is held after %s", (state) => {
    expect(next({ state, reason: state === "on_hold" ? "short_of_stock" : null })).toBe("held");
  });

  it("stays rejected", () => {
    expect(next({ state: "rejected", unitsShort: 1 })).toBe("rejected");
  });

  it("waits for the first thing that stands against it", () => {
    const stock = { unitsShort: 1 };
    const payment = { ...stock, financialStatus: "PENDING" };
    const item = { ...payment, hasUnknownItem: true };
    expect(next(stock)).toBe("on_hold: short_of_stock");
    expect(next(payment)).toBe("on_hold: payment_pending");
    expect(next(item)).toBe("on_hold: unknown_item");
  });

  it("stays on hold while the factory keeps it there", () => {
    const held = { state: "on_hold", reason: "by_factory" } as const;
    expect(next(held)).toBe("on_hold: by_factory");
    expect(next({ ...held, state: "held" })).toBe("held");
  });
});
