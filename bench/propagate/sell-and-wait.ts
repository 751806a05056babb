import { callJson } from "../../scripts/demo/call-json.ts";
import type { BenchWorld } from "../world/bench-world.ts";

const LOOK_MS = 5;
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

/**
 * Sells one unit in a shop and waits until every other shop was lowered. Answers the milliseconds from
 * the order's webhook being stored to the last answer being booked, both by the hub's own clock.
 */
export async function sellAndWait(world: BenchWorld, shop: number): Promise<number> {
  const { domain, shopId } = world.seeded.shops[shop] ?? { domain: "", shopId: "" };
  const soldAt = Date.now();
  await callJson(`${world.sandboxUrl}/shops/${domain}/buy`, {
    ...BUYER,
    lines: [{ sku: "SKU-0", quantity: 1 }],
  });
  const others = world.seeded.shops.length - 1;
  const giveUpAt = performance.now() + WAIT_MS_MAX;
  while (performance.now() < giveUpAt) {
    const { count, last } = await lowersSince(world, soldAt);
    const heardAt = count >= others ? await orderHeardAt(world, { shopId, soldAt }) : null;
    if (heardAt !== null && last !== null) return last - heardAt;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  throw new Error(`one sale did not reach ${others} shops in ${WAIT_MS_MAX} ms`);
}

async function lowersSince({ database: { db } }: BenchWorld, since: number) {
  const { count, last } = await db
    .selectFrom("WriteIntent")
    .innerJoin("WriteBatch", "WriteBatch.id", "WriteIntent.batchId")
    .select((expression) => [
      expression.fn.count<number>("WriteIntent.levelId").distinct().as("count"),
      expression.fn.max("WriteBatch.settledAt").as("last"),
    ])
    .where("WriteBatch.createdAt", ">=", since)
    .where("WriteIntent.kind", "=", "lower")
    .where("WriteIntent.state", "=", "done")
    .executeTakeFirstOrThrow();
  return { count: Number(count), last };
}

async function orderHeardAt(
  { database: { db } }: BenchWorld,
  of: { shopId: string; soldAt: number },
): Promise<number | null> {
  const row = await db
    .selectFrom("InboxMessage")
    .select((expression) => expression.fn.min("receivedAt").as("at"))
    .where("shopId", "=", of.shopId)
    .where("topic", "=", "orders/create")
    .where("receivedAt", ">=", of.soldAt)
    .executeTakeFirst();
  return row?.at ?? null;
}
