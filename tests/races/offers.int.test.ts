import { afterEach, describe, expect, it } from "vitest";
import {
  cancelOfferOrder,
  createOffer,
  endOffer,
  pledge,
  readOwnOffers,
} from "#app/modules/offers/index.server.ts";
import { makeStockQueries } from "#app/modules/escrow/index.server.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { FACTORY_DOMAIN } from "#tests/support/hub-world.ts";
import {
  availableOf,
  delayCups,
  offerCups,
  offerSku,
  orderGoods,
  readOffer,
  receiveCups,
  startOfferWorld,
  type OfferWorld,
} from "#tests/support/offer-world.ts";

let of: OfferWorld;
afterEach(async () => {
  await of.world.close();
});

interface ShownOrder {
  fulfillmentOrders: { status: string }[];
  cancelledAt: string | null;
}

async function shownOrder(name: string): Promise<ShownOrder> {
  const { order } = await of.world.shop<{ order: ShownOrder }>(
    FACTORY_DOMAIN,
    `/merchant/orders/${name.replace("#", "")}?format=json`,
  );
  return order;
}

/** Buys on the offer's selling plan; the card is kept. */
async function buyOnPlan(
  offerId: string,
  line: { quantity: number; card?: string },
): Promise<void> {
  const { planGid, variantGid } = await of.world.database.db
    .selectFrom("Offer")
    .select(["planGid", "variantGid"])
    .where("id", "=", offerId)
    .executeTakeFirstOrThrow();
  const { quantity, card = "ok" } = line;
  await of.world.shop(FACTORY_DOMAIN, "/buy", {
    lines: [{ variantId: variantGid, quantity, sellingPlanId: planGid }],
    ...{ card, email: "shopper@example.com", shippingAddress: { countryCode: "US" } },
  });
  await of.world.advance(20_000);
}

/** What the shop has received for an order, in units of its currency. */
async function paidOf(orderGid: string): Promise<number> {
  const { orders } = await of.world.shop<{ orders: { id: string; received: number }[] }>(
    FACTORY_DOMAIN,
    "/merchant/orders?format=json",
  );
  const order = orders.find(({ id }) => orderGid.endsWith(`/${id}`) || id === orderGid);
  return (order?.received ?? Number.NaN) / 100;
}

const DAY_MS = 86_400_000;

/** The offer with tomorrow as its last day. */
function soon<T extends object>(offer: T): T & { endsOn: string } {
  const tomorrow = new Date(of.world.time.hub.now() + DAY_MS);
  return { ...offer, endsOn: tomorrow.toISOString().slice(0, 10) };
}

/** The last day is over: waiting for it in virtual time would take minutes of real time. */
async function passDeadline(which: "endsAt" | "payBy"): Promise<void> {
  const past = of.world.time.hub.now() - 1;
  await of.world.database.write(async (tx) => {
    if (which === "endsAt") await tx.updateTable("Offer").set({ endsAt: past }).execute();
    else await tx.updateTable("Pledge").set({ payBy: past }).execute();
  });
  await of.world.advance(150_000);
}

const NAMES = ["", "one", "two"];

function joinAs(customer: 1 | 2, offerId: string, units: number) {
  return pledge(of.world.hub.deps.offers, {
    ...{ pledgeId: `pledge-${customer}-${units}`, factoryId: of.world.factoryId, offerId, units },
    ...{ customerGid: `gid://shopify/Customer/${customer}`, locale: "en" },
    email: `${NAMES[customer] ?? ""}@example.com`,
  });
}

const mails = (): { to: string; kind: string }[] =>
  of.world.sandbox.world.mails.filter(({ kind }) => kind === "draft_order_invoice");

async function payInvoice(invoiceUrl: string): Promise<void> {
  const { pathname } = new URL(invoiceUrl);
  const form = new URLSearchParams({
    ...{ email: "one@example.com", countryCode: "US", lastName: "Reyes", city: "Portland" },
    ...{ address1: "1 Mill St", cardNumber: "4242 4242 4242 4242" },
  });
  const request = new Request(`http://sandbox.local${pathname}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: form,
  });
  const answered = of.world.sandbox.handle(request);
  await of.world.advance(10_000);
  const { status } = await answered;
  expect(status).toBe(302);
}

const buy = async (sku: string, quantity: number) => {
  const bought = await of.world.buy(FACTORY_DOMAIN, [{ sku, quantity }]);
  await of.world.advance(20_000);
  return bought;
};

describe("a pre-order that is paid in full", () => {
  it("is bounded by the shop itself, waits for its goods, and ships in the order of buying", async () => {
    of = await startOfferWorld();
    const { world } = of;
    const offerId = await offerCups(of);
    expect(await readOffer(world, offerId)).toMatchObject({
      ...{ state: "open", problem: null, payment: "full", paymentReason: "no_gateway" },
    });
    const sku = await offerSku(world, offerId);
    expect(await availableOf(world, sku)).toBe(10);
    expect((await buy(sku, 4)).ok).toBe(true);
    expect((await buy(sku, 6)).ok).toBe(true);
    expect((await buy(sku, 1)).ok).toBe(false);
    const { orders } = await readOffer(world, offerId);
    expect(orders.map((order) => order.state)).toEqual(["waiting", "waiting"]);
    const [second, first] = orders;
    expect((await shownOrder(first!.orderName)).fulfillmentOrders[0]?.status).toBe("ON_HOLD");
    await receiveCups(of, "receipt-1", 5);
    expect((await shownOrder(first!.orderName)).fulfillmentOrders[0]?.status).toBe("OPEN");
    expect((await shownOrder(second!.orderName)).fulfillmentOrders[0]?.status).toBe("ON_HOLD");
    // Of the next nine, five are still owed to buyers; four are ordinary stock.
    await receiveCups(of, "receipt-2", 9);
    expect((await shownOrder(second!.orderName)).fulfillmentOrders[0]?.status).toBe("OPEN");
    expect(await availableOf(world, "CUP-1")).toBe(4);
    await world.advance(120_000);
    expect((await readOffer(world, offerId)).state).toBe("ended");
    expect(await checkBooks(world)).toEqual([]);
  });

  it("grants no more than is expected, and gives back what nobody bought", async () => {
    of = await startOfferWorld();
    const { world, lineId } = of;
    const offerId = await offerCups(of, { units: 15 });
    const tooMuch = { kind: "preorder", stockOrderLineId: lineId, units: 6 } as const;
    expect(
      await createOffer(world.hub.deps.offers, {
        ...{ ...tooMuch, factoryId: world.factoryId, priceMinor: 900 },
        ...{ threshold: null, endsOn: null, payWithinDays: 7 },
      }),
    ).toEqual({ ok: false, code: "more_than_expected", field: "units" });
    const sku = await offerSku(world, offerId);
    await buy(sku, 3);
    await endOffer(world.hub.deps.offers, { factoryId: world.factoryId, offerId });
    await world.advance(60_000);
    expect(await availableOf(world, sku)).toBe(0);
    expect((await buy(sku, 1)).ok).toBe(false);
    const second = await offerCups(of, { units: 17 });
    expect((await readOffer(world, second)).state).toBe("open");
    await receiveCups(of, "receipt-1", 20);
    expect(await availableOf(world, "CUP-1")).toBe(17);
    expect((await readOffer(world, offerId)).orders[0]?.state).toBe("released");
    expect(await checkBooks(world)).toEqual([]);
  });

  it("is no goods that could be ordered themselves", async () => {
    of = await startOfferWorld();
    const { world } = of;
    const offerId = await offerCups(of);
    const sku = await offerSku(world, offerId);
    const lines = [{ itemId: await world.itemId(sku), quantity: 5 }];
    expect(await orderGoods(world, lines)).toMatchObject({ ok: false, code: "unknown_item" });
    const stock = makeStockQueries({ db: world.database.db });
    const list = async (filter: "all" | "goods") => {
      const { factoryId } = world;
      const { rows } = await stock.listItems({ factoryId, search: "", page: 1, filter });
      return rows.map((row) => row.offerId);
    };
    expect(await list("all")).toContain(offerId);
    expect(await list("goods")).not.toContain(offerId);
  });

  it("can be cancelled while it waits: money and units go back", async () => {
    of = await startOfferWorld();
    const { world } = of;
    const { factoryId } = world;
    const offerId = await offerCups(of);
    const sku = await offerSku(world, offerId);
    await buy(sku, 4);
    const [order] = (await readOffer(world, offerId)).orders;
    const cancel = () =>
      cancelOfferOrder(world.hub.deps.offers, { factoryId, orderGid: order!.orderGid });
    expect(await cancel()).toEqual({ ok: true });
    await world.advance(60_000);
    expect((await shownOrder(order!.orderName)).cancelledAt).not.toBeNull();
    expect(await availableOf(world, sku)).toBe(10);
    expect((await readOffer(world, offerId)).orders[0]?.state).toBe("cancelled");
    await buy(sku, 2);
    const [next] = (await readOffer(world, offerId)).orders;
    await receiveCups(of, "receipt-1", 20);
    expect(
      await cancelOfferOrder(world.hub.deps.offers, { factoryId, orderGid: next!.orderGid }),
    ).toEqual({ ok: false, code: "already_on_its_way" });
  });

  it("is told of a later day, once, and of an earlier one not at all", async () => {
    of = await startOfferWorld();
    const { world } = of;
    const offerId = await offerCups(of);
    await buy(await offerSku(world, offerId), 2);
    const letters = () => world.database.db.selectFrom("Mail").select(["subject", "key"]).execute();
    await delayCups(of, "2031-02-20");
    expect(await letters()).toEqual([]);
    await delayCups(of, "2031-04-10");
    await world.advance(30_000);
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter?.subject).toContain("ships later");
    expect((await readOffer(world, offerId)).promisedOn).toBe("2031-04-12");
  });

  it("is made once, whatever answers are lost on the way", async () => {
    of = await startOfferWorld();
    const { world } = of;
    const storms = ["SetOfferProduct", "AdjustLevels", "PublishOffer"].map((name) =>
      world.network.loseAnswers(name),
    );
    const offerId = await offerCups(of);
    for (const storm of storms) {
      await world.advance(30_000);
      storm.stop();
    }
    await world.advance(400_000);
    expect((await readOffer(world, offerId)).state).toBe("open");
    expect(await availableOf(world, await offerSku(world, offerId))).toBe(10);
  });
});

describe("a pre-order whose card is kept", () => {
  it("charges nothing before the goods are there, then charges, then ships", async () => {
    of = await startOfferWorld({ vaultsCards: true });
    const { world } = of;
    const offerId = await offerCups(of);
    const offer = await readOffer(world, offerId);
    expect(offer).toMatchObject({ state: "open", payment: "deferred", paymentReason: "none" });
    await buyOnPlan(offerId, { quantity: 4 });
    const waiting = (await readOffer(world, offerId)).orders[0];
    expect(waiting).toMatchObject({ state: "waiting", charge: "none" });
    const before = await paidOf(waiting!.orderGid);
    await receiveCups(of, "receipt-1", 10);
    await world.advance(60_000);
    expect((await readOffer(world, offerId)).orders[0]).toMatchObject({
      ...{ state: "released", charge: "done" },
    });
    expect((await paidOf(waiting!.orderGid)) - before).toBe(36);
    expect(await checkBooks(world)).toEqual([]);
  });

  it("tells a person of a card that is declined, and serves those behind it", async () => {
    of = await startOfferWorld({ vaultsCards: true });
    const { world } = of;
    const offerId = await offerCups(of);
    await buyOnPlan(offerId, { quantity: 4, card: "declines_later" });
    await buyOnPlan(offerId, { quantity: 5 });
    await receiveCups(of, "receipt-1", 10);
    await world.advance(120_000);
    const { orders } = await readOffer(world, offerId);
    expect(orders.map(({ state, charge }) => [state, charge])).toEqual([
      ["released", "done"],
      ["waiting", "declined"],
    ]);
    const notices = await world.database.db.selectFrom("Notice").select("kind").execute();
    expect(notices.map(({ kind }) => kind)).toContain("offer_order");
  });
});

describe("a group buy", () => {
  const group = { kind: "group_buy", threshold: 6, endsOn: "2030-01-31", units: 10 } as const;

  it("by pledges sends invoices once enough have joined, and nothing before", async () => {
    of = await startOfferWorld();
    const { world } = of;
    const offerId = await offerCups(of, soon(group));
    expect(await readOffer(world, offerId)).toMatchObject({ state: "open", payment: "pledge" });
    expect(await joinAs(1, offerId, 4)).toEqual({ ok: true });
    expect(await joinAs(1, offerId, 3)).toEqual({ ok: true });
    expect((await readOffer(world, offerId)).joined).toBe(3);
    expect(mails()).toEqual([]);
    expect(await joinAs(2, offerId, 8)).toMatchObject({ ok: false, code: "more_than_left" });
    await joinAs(2, offerId, 3);
    const who = { factoryId: world.factoryId, customerGid: "gid://shopify/Customer/1" };
    const own = await readOwnOffers({ db: world.database.db }, { ...who, orderGids: [] });
    expect(own.pledges).toMatchObject([{ offerId, productTitle: "Product CUP-1", units: 3 }]);
    await world.advance(60_000);
    expect((await readOffer(world, offerId)).state).toBe("unlocked");
    expect(
      mails()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(["one@example.com", "two@example.com"]);
    const pledges = await world.database.db
      .selectFrom("Pledge")
      .selectAll()
      .orderBy("id")
      .execute();
    expect(pledges.map(({ state }) => state)).toEqual(["invited", "invited"]);
    await payInvoice(pledges[0]!.invoiceUrl ?? "");
    await world.advance(30_000);
    const { orders } = await readOffer(world, offerId);
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({ state: "waiting", units: 3 });
    await passDeadline("payBy");
    const after = await world.database.db.selectFrom("Pledge").selectAll().orderBy("id").execute();
    expect(after.map(({ state, email }) => [state, email])).toEqual([
      ["paid", null],
      ["lapsed", null],
    ]);
  });

  it("by pledges ends without a trace when too few have joined", async () => {
    of = await startOfferWorld();
    const { world } = of;
    const offerId = await offerCups(of, soon(group));
    await joinAs(1, offerId, 4);
    await passDeadline("endsAt");
    expect((await readOffer(world, offerId)).state).toBe("failed");
    expect(mails()).toEqual([]);
    const [pledge] = await world.database.db.selectFrom("Pledge").selectAll().execute();
    expect(pledge).toMatchObject({ state: "failed", email: null });
    expect(await availableOf(world, await offerSku(world, offerId))).toBe(0);
    expect((await readOffer(world, offerId)).units).toBe(0);
  });

  it("forgets who pledged when the shop asks for it, and counts them no more", async () => {
    of = await startOfferWorld();
    const { world } = of;
    const offerId = await offerCups(of, soon(group));
    await joinAs(1, offerId, 4);
    const customer = { id: 1, email: "one@example.com", phone: null };
    world.sandbox.control.sendCompliance(
      { shop: FACTORY_DOMAIN, app: "factory" },
      "customers/redact",
      { customer, orders_to_redact: [] },
    );
    await world.advance(30_000);
    const [pledge] = await world.database.db.selectFrom("Pledge").selectAll().execute();
    expect(pledge).toMatchObject({ state: "withdrawn", email: null });
    expect(JSON.stringify(pledge)).not.toContain("Customer/1");
    expect((await readOffer(world, offerId)).joined).toBe(0);
  });

  it("by kept cards charges everybody when it unlocks, and nobody when it does not", async () => {
    of = await startOfferWorld({ vaultsCards: true });
    const { world } = of;
    const unlocked = await offerCups(of, soon(group));
    await buyOnPlan(unlocked, { quantity: 4 });
    await buyOnPlan(unlocked, { quantity: 3 });
    await world.advance(60_000);
    expect((await readOffer(world, unlocked)).state).toBe("unlocked");
    expect((await readOffer(world, unlocked)).orders.map(({ charge }) => charge)).toEqual([
      "done",
      "done",
    ]);
    const failed = await offerCups(of, soon(group));
    await buyOnPlan(failed, { quantity: 2 });
    const [order] = (await readOffer(world, failed)).orders;
    const before = await paidOf(order!.orderGid);
    await passDeadline("endsAt");
    expect((await readOffer(world, failed)).state).toBe("failed");
    expect((await readOffer(world, failed)).orders[0]?.state).toBe("cancelled");
    expect(await paidOf(order!.orderGid)).toBe(before);
  });
});
