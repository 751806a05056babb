import { describe, expect, it } from "vitest";
import { choosePayment, judgeGroupBuy, missingScopes, servedBy, shareArrival } from "./offer.ts";

const all = new Set(["write_purchase_options", "write_payment_mandate", "write_products"]);

describe("the way an offer is paid", () => {
  it("is later wherever cards are kept and it is permitted", () => {
    const abilities = { keepsCards: true, scopes: all };
    expect(choosePayment("preorder", abilities)).toEqual({ way: "deferred", because: "none" });
    expect(choosePayment("group_buy", abilities)).toEqual({ way: "deferred", because: "none" });
  });

  it("is in full or by pledge otherwise, and says why", () => {
    const noGateway = { keepsCards: false, scopes: all };
    expect(choosePayment("preorder", noGateway)).toEqual({ way: "full", because: "no_gateway" });
    const noScope = { keepsCards: true, scopes: new Set<string>() };
    expect(choosePayment("group_buy", noScope)).toEqual({
      way: "pledge",
      because: "no_permission",
    });
  });

  it("names what it lacks", () => {
    expect(missingScopes("full", new Set(["write_products"]))).toEqual(["write_publications"]);
    expect(missingScopes("pledge", all)).toEqual(["write_publications", "write_draft_orders"]);
  });
});

describe("goods that came in", () => {
  const waiting = [
    { orderGid: "a", units: 2 },
    { orderGid: "b", units: 5 },
    { orderGid: "c", units: 1 },
  ];

  it("serve orders in the order they came, whole", () => {
    expect(servedBy(7, 0, waiting).map((order) => order.orderGid)).toEqual(["a", "b"]);
    expect(servedBy(8, 0, waiting)).toHaveLength(3);
  });

  it("do not let small orders overtake a large one", () => {
    expect(servedBy(4, 0, waiting).map((order) => order.orderGid)).toEqual(["a"]);
    expect(servedBy(6, 5, waiting)).toEqual([]);
  });

  it("belong to the oldest offer first, and to none beyond what was granted", () => {
    const offers = [
      { id: "old", units: 10, arrived: 8 },
      { id: "new", units: 5, arrived: 0 },
    ];
    expect([...shareArrival(4, offers)]).toEqual([
      ["old", 2],
      ["new", 2],
    ]);
    expect([...shareArrival(100, offers)]).toEqual([
      ["old", 2],
      ["new", 5],
    ]);
  });
});

describe("a group buy", () => {
  const open = { state: "open", threshold: 10, endsAt: 1_000 };

  it("unlocks as soon as enough have joined, and fails when its day has passed without", () => {
    expect(judgeGroupBuy(open, { joined: 10, now: 5 })).toBe("unlock");
    expect(judgeGroupBuy(open, { joined: 9, now: 999 })).toBe("wait");
    expect(judgeGroupBuy(open, { joined: 9, now: 1_000 })).toBe("fail");
  });

  it("that was decided stays decided", () => {
    expect(judgeGroupBuy({ ...open, state: "unlocked" }, { joined: 0, now: 2_000 })).toBe("wait");
    expect(judgeGroupBuy({ ...open, state: "failed" }, { joined: 99, now: 2_000 })).toBe("wait");
  });
});
