import { id, insert, pick, range, type Seeding } from "./seed-rows.ts";

const DAY_MS = 86_400_000;

/** Kind, state, way of being paid, and why not later. */
const OFFERS: [string, string, string, string, string | null][] = [
  ["preorder", "open", "full", "no_permission", null],
  ["preorder", "open", "deferred", "none", null],
  ["group_buy", "open", "pledge", "no_gateway", null],
  ["group_buy", "unlocked", "pledge", "no_permission", null],
  ["group_buy", "unlocked", "deferred", "none", null],
  ["group_buy", "failed", "pledge", "no_gateway", null],
  ["preorder", "preparing", "full", "none", null],
  ["preorder", "ending", "full", "no_gateway", null],
  ["preorder", "ended", "full", "no_gateway", null],
  ["preorder", "problem", "full", "none", "scope_missing: write_products, write_publications"],
  ["group_buy", "problem", "full", "none", "item_gone"],
  ["preorder", "problem", "full", "none", "grant_not_confirmed"],
  ["preorder", "problem", "full", "none", "Title: is too long (maximum is 255 characters)"],
];

const ORDER_STATES = ["new", "waiting", "waiting", "releasing", "released", "cancelling"];
const CHARGES = ["none", "asked", "declined", "done", "done", "none"];
const PLEDGE_STATES = ["pledged", "inviting", "invited", "paid", "withdrawn", "lapsed", "failed"];
const GRANTED = 30;

/** Offers in every state, on lines of stock orders, with their orders and pledges. */
export async function seedOffers(seeding: Seeding, brandChannelId: string): Promise<void> {
  const { tx, now, factoryId, items } = seeding;
  const offers = OFFERS.map((offer, n) => ({ n, offer }));
  const promisedOn = new Date(now + 20 * DAY_MS).toISOString().slice(0, 10);
  await insert(
    tx,
    "Offer",
    offers.map(({ n, offer: [kind, state, payment, paymentReason, problem] }) => ({
      ...{ id: id("offer", n), factoryId, kind, state, payment, paymentReason, problem },
      ...{ itemId: id("item", (n % 3) % items), stockOrderId: id("stock-order", n % 3) },
      stockOrderLineId: `${id("stock-line", n % 3)}-0`,
      ...{ locationId: "location-kiln", units: GRANTED, arrived: n % 4 === 0 ? 12 : 0 },
      ...{ priceMinor: 12_800, promisedOn, createdAt: now - n * DAY_MS },
      threshold: kind === "group_buy" ? (state === "unlocked" ? 8 : 16) : null,
      endsAt: kind === "group_buy" ? now + 9 * DAY_MS : null,
    })),
  );
  await insert(
    tx,
    "OfferOrder",
    [0, 1, 4, 7].flatMap((n) => ordersOf(seeding, n, promisedOn)),
  );
  await insert(
    tx,
    "Pledge",
    [2, 3, 5].flatMap((n) => pledgesOf(seeding, n)),
  );
  await seedHeldOrder(seeding, brandChannelId);
}

const orderGid = (offer: number, n: number): string => `gid://seed/OfferOrder/${offer}-${n}`;

function ordersOf({ now, factoryId }: Seeding, offer: number, promisedOn: string) {
  return ORDER_STATES.map((state, n) => ({
    ...{ offerId: id("offer", offer), orderGid: orderGid(offer, n), factoryId, state, promisedOn },
    ...{ orderName: `#${20_000 + offer * 10 + n}`, units: 1 + (n % 3), charge: pick(CHARGES, n) },
    problem: pick(CHARGES, n) === "declined" ? "The card was declined" : null,
    ...{ createdAt: now - n * DAY_MS, updatedAt: now },
  }));
}

function pledgesOf({ now, factoryId }: Seeding, offer: number) {
  const states = offer === 3 ? PLEDGE_STATES : [offer === 5 ? "failed" : "pledged"];
  return range(7).map((n) => ({
    ...{ id: `${id("pledge", offer)}-${n}`, offerId: id("offer", offer), factoryId, locale: "en" },
    ...{ customerGid: `gid://seed/Customer/${n}`, email: "sealed", units: 1 + n },
    ...{ state: pick(states, n), createdAt: now - n * DAY_MS, updatedAt: now },
    payBy: pick(states, n) === "invited" ? now + 5 * DAY_MS : null,
    problem: pick(states, n) === "inviting" ? "Email is invalid" : null,
  }));
}

/** An order of the first offer, as the hub follows it while it waits. */
async function seedHeldOrder(seeding: Seeding, channelId: string): Promise<void> {
  const { tx, now: at, factoryId } = seeding;
  const of = { shopId: factoryId, factoryId, channelId };
  await insert(tx, "Order", [
    {
      ...{ id: "order-of-offer", shopId: factoryId, app: "factory", gid: orderGid(0, 1) },
      ...{ name: "#20001", state: "booked", remoteUpdatedAt: at, remoteCreatedAt: at, seenAt: at },
      ...{ financialStatus: "PAID", currency: "CNY" },
    },
  ]);
  await insert(tx, "SupplyOrder", [
    {
      ...{ id: "supply-of-offer", orderId: "order-of-offer", ...of, kind: "brand" },
      ...{ state: "on_hold", reason: "merchant_hold", heldState: "requested" },
      ...{ partnershipId: null, fulfilmentOrderGid: "gid://seed/FO/offer", routeState: "none" },
      ...{ requestStatus: "UNSUBMITTED", graceUntil: null, destinationCountry: "CN" },
      ...{ seenAt: at, updatedAt: at },
    },
  ]);
}
