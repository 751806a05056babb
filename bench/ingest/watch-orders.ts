import type { BenchWorld } from "../world/bench-world.ts";

const LOOK_MS = 250;
const SECONDS_MAX = 600;

export interface WatchedOrders {
  /** From now until no message waits in the inbox; null when it never came to that. */
  matchedSeconds: number | null;
  /** From now until every order is held; null when it never came to that. */
  heldSeconds: number | null;
  /** Orders that are not held in the end. */
  lost: number;
}

/** Watches the hub's database until all orders are held. */
export async function watchOrders(
  { database: { db } }: BenchWorld,
  orders: number,
): Promise<WatchedOrders> {
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1_000;
  let matchedSeconds: number | null = null;
  let heldSeconds: number | null = null;
  let held = 0;
  while (seconds() < SECONDS_MAX) {
    const waiting = await db
      .selectFrom("InboxMessage")
      .select("id")
      .where("state", "!=", "done")
      .limit(1)
      .executeTakeFirst();
    const counted = await db
      .selectFrom("SupplyOrder")
      .select((expression) => expression.fn.count<number>("id").as("orders"))
      .where("heldAt", "is not", null)
      .executeTakeFirstOrThrow();
    held = Number(counted.orders);
    if (!waiting) matchedSeconds ??= seconds();
    if (held === orders) heldSeconds ??= seconds();
    if (matchedSeconds !== null && heldSeconds !== null) break;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  return { matchedSeconds, heldSeconds, lost: orders - held };
}
