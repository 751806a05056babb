import { callJson } from "../../scripts/demo/call-json.ts";
import type { BenchWorld } from "../world/bench-world.ts";
import { acceptedSince } from "./accepted.ts";

/** All times are the hub's and the shops' own, so looking seldom costs no exactness, and takes no processor from them. */
const LOOK_MS = 100;
const WAIT_MS_MAX = 120_000;
const BUYER = {
  email: "shopper@example.com",
  card: "ok",
  shippingAddress: {
    firstName: "Ada",
    lastName: "Shopper",
    address1: "1 Test Street",
    city: "Springfield",
    zip: "12345",
    countryCode: "US",
  },
};

/** Milliseconds after the order's webhook came in. */
export interface SaleTimeline {
  /** The webhook was taken from the inbox. */
  drained: number;
  /** The shop told that the order has its fulfilment order, without which it is nobody's; Shopify's own wait. */
  assigned: number;
  booked: number;
  /** The first and the last shop's write were stored. */
  firstStored: number;
  lastStored: number;
  /** The first and the last shop applied its write. */
  firstAccepted: number;
  lastAccepted: number;
  /** The first and the last shop's answer were booked. */
  firstSettled: number;
  lastSettled: number;
}

/** Sells one unit in a shop and waits until every other shop was lowered. */
export async function sellAndWait(world: BenchWorld, shop: number): Promise<SaleTimeline> {
  const { domain, shopId } = world.seeded.shops[shop] ?? { domain: "", shopId: "" };
  const since = { batch: await newestBatch(world), soldAt: Date.now() };
  await callJson(`${world.sandboxUrl}/shops/${domain}/buy`, {
    ...BUYER,
    lines: [{ sku: "SKU-0", quantity: 1 }],
  });
  const others = world.seeded.shops.length - 1;
  const giveUpAt = performance.now() + WAIT_MS_MAX;
  while (performance.now() < giveUpAt) {
    await new Promise((done) => setTimeout(done, LOOK_MS));
    const lowers = await lowersSince(world, since.batch);
    if (lowers.count < others) continue;
    const heard = await heardOf(world, { shopId, soldAt: since.soldAt });
    if (heard)
      return timeline(
        heard,
        lowers,
        await acceptedSince(world, { but: domain, since: since.soldAt }),
      );
  }
  throw new Error(`one sale did not reach ${others} shops in ${WAIT_MS_MAX} ms`);
}

type Heard = NonNullable<Awaited<ReturnType<typeof heardOf>>>;
type Lowers = Awaited<ReturnType<typeof lowersSince>>;

type Accepted = Awaited<ReturnType<typeof acceptedSince>>;

function timeline(heard: Heard, lowers: Lowers, accepted: Accepted): SaleTimeline {
  const after = (at: number | null): number => (at ?? Number.NaN) - heard.at;
  return {
    drained: after(heard.drainedAt),
    assigned: Math.max(after(heard.assignedAt), 0),
    booked: after(heard.bookedAt),
    firstStored: after(lowers.firstStored),
    lastStored: after(lowers.lastStored),
    firstAccepted: after(accepted.first),
    lastAccepted: after(accepted.last),
    firstSettled: after(lowers.firstSettled),
    lastSettled: after(lowers.lastSettled),
  };
}

/** Ids sort by the time they were made. */
async function newestBatch({ database: { db } }: BenchWorld): Promise<string> {
  const row = await db
    .selectFrom("WriteBatch")
    .select("id")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? "";
}

async function lowersSince({ database: { db } }: BenchWorld, batch: string) {
  const row = await db
    .selectFrom("WriteBatch")
    .innerJoin("WriteIntent", "WriteIntent.batchId", "WriteBatch.id")
    .select(({ fn }) => [
      fn.count<number>("WriteIntent.levelId").distinct().as("count"),
      fn.min("WriteBatch.createdAt").as("firstStored"),
      fn.max("WriteBatch.createdAt").as("lastStored"),
      fn.min("WriteBatch.settledAt").as("firstSettled"),
      fn.max("WriteBatch.settledAt").as("lastSettled"),
    ])
    .where("WriteBatch.id", ">", batch)
    .where("WriteIntent.kind", "=", "lower")
    .where("WriteIntent.state", "=", "done")
    .executeTakeFirstOrThrow();
  return { ...row, count: Number(row.count) };
}

async function heardOf(
  { database: { db } }: BenchWorld,
  { shopId, soldAt }: { shopId: string; soldAt: number },
) {
  const messages = await db
    .selectFrom("InboxMessage")
    .select(["topic", "receivedAt", "doneAt"])
    .where("shopId", "=", shopId)
    .where("receivedAt", ">=", soldAt)
    .orderBy("receivedAt")
    .execute();
  const order = await db
    .selectFrom("Order")
    .select("bookedAt")
    .where("shopId", "=", shopId)
    .where("seenAt", ">=", soldAt)
    .executeTakeFirst();
  const first = (topic: string) => messages.find((message) => message.topic === topic);
  const created = first("orders/create");
  const assigned = first("fulfillment_orders/order_routing_complete");
  if (!created || !assigned || !order) return null;
  return {
    at: created.receivedAt,
    drainedAt: created.doneAt,
    assignedAt: assigned.receivedAt,
    bookedAt: order.bookedAt,
  };
}
