import { chunk } from "#app/kernel/group.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { bookStock } from "./book-stock.server.ts";
import type { BookingDeps } from "./deps.server.ts";
import { askOrderReads } from "./follow-up.server.ts";
import { emptySnapshot, type KnownOrder } from "./empty-snapshot.ts";
import { moveStates } from "./move-states.server.ts";
import { FINAL_STATES } from "./states.ts";
import { matchSupply, saveLines } from "./store-supply.server.ts";

const CAUSE = "uninstalled";

/** Orders that one booking takes. */
const ORDERS_MAX = 200;

/**
 * The app left a reseller's shop. What was not routed never will be: nobody can accept it there, or read
 * where it goes. Its units go back to the channel, to be cut with it, and what was being routed is taken
 * back. What the factory has already stays its own to ship or to cancel; gives how many orders those are.
 */
export async function letGoOrders(
  tx: Tx,
  deps: BookingDeps,
  { partnershipId }: { partnershipId: string },
): Promise<{ routed: number }> {
  const open = await readOpen(tx, { partnershipId });
  for (const some of chunk(open, ORDERS_MAX)) await letGo(tx, deps, some);
  const { routed } = await tx
    .selectFrom("SupplyOrder")
    .select(({ fn }) => fn.countAll<number | string>().as("routed"))
    .where("partnershipId", "=", partnershipId)
    .where("state", "not in", FINAL_STATES)
    .where("routeState", "=", "done")
    .executeTakeFirstOrThrow();
  return { routed: Number(routed) };
}

/** The app is back: what is still open of that shop is read, since it may have been moved away meanwhile. */
export async function readOpenOrders(
  tx: Tx,
  deps: Pick<BookingDeps, "tasks" | "clock">,
  { shopId }: { shopId: string },
): Promise<void> {
  const heardAt = deps.clock.now();
  await askOrderReads(
    tx,
    deps,
    (await readOpen(tx, { shopId })).map(({ app, gid }) => ({
      shop: { shopId, app },
      orderGid: gid,
      heardAt,
      cause: "reinstalled",
    })),
  );
}

/** Orders of which something is not over yet. */
async function readOpen(
  tx: Tx,
  of: { partnershipId?: string; shopId?: string },
): Promise<KnownOrder[]> {
  return tx
    .selectFrom("Order")
    .selectAll()
    .where("id", "in", (query) => {
      const { partnershipId, shopId } = of;
      return query
        .selectFrom("SupplyOrder")
        .select("SupplyOrder.orderId")
        .$if(partnershipId !== undefined, (all) =>
          all.where("SupplyOrder.partnershipId", "=", partnershipId ?? ""),
        )
        .$if(shopId !== undefined, (all) => all.where("SupplyOrder.shopId", "=", shopId ?? ""))
        .where("SupplyOrder.kind", "=", "reseller")
        .where("SupplyOrder.state", "not in", FINAL_STATES);
    })
    .orderBy("id")
    .execute();
}

async function letGo(tx: Tx, deps: BookingDeps, open: readonly KnownOrder[]): Promise<void> {
  const heardAt = deps.clock.now();
  const unseen = open.map((row) => {
    const { id, shopId, app, state, bookedAt, problem } = row;
    const shop = { shopId, app };
    const applied = { shop, snapshot: emptySnapshot(row, row), heardAt, cause: CAUSE };
    const order = { id, isNew: false, standing: { state, bookedAt, problem }, applied };
    return { order, ours: [], hasLeft: true };
  });
  const orders = await matchSupply(tx, deps, unseen);
  await bookStock(tx, deps, orders);
  await saveLines(tx, orders);
  await moveStates(tx, deps, orders);
}
