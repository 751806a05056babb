import { insertRows } from "#app/platform/db/row-set.server.ts";
import type { BenchWorld } from "../world/bench-world.ts";

/**
 * Stores the tasks that webhooks would have asked for: to read each order, and before them to make the
 * factory's shop ready for routed ones. Every reseller lets the hub request fulfilment. Answers how many
 * orders there are.
 */
export async function askForOrders({ database, seeded, facts }: BenchWorld): Promise<number> {
  const now = Date.now();
  const task = (of: {
    id: string;
    kind: string;
    key: string;
    shopId: string;
    app: string;
    group: string;
    payload: object;
  }) => ({
    ...of,
    payload: JSON.stringify(of.payload),
    priority: 2,
    state: "pending",
    attempts: 0,
    runAt: now,
    revision: 1,
    createdAt: now,
  });
  const reads = facts.shops.flatMap(({ orders }, index) => {
    const shopId = seeded.shops[index]?.shopId ?? "";
    return orders.map(({ gid }, number) =>
      task({
        id: `bench-${index}-${number}`,
        kind: "orders.read",
        key: `reseller:${shopId}:${gid}`,
        shopId,
        app: "reseller",
        group: `order:${shopId}:${gid}`,
        payload: { orderGid: gid, heardAt: now, cause: "orders/create" },
      }),
    );
  });
  const { factoryId: shopId } = seeded;
  const prepare = task({
    id: "bench-prepare",
    kind: "orders.prepare",
    key: shopId,
    shopId,
    app: "factory",
    group: "orders.prepare",
    payload: {},
  });
  await database.write(async (tx) => {
    await tx.updateTable("Partnership").set({ autoRequest: "on" }).execute();
    await insertRows(tx, "Task", [prepare, ...reads]);
  });
  return reads.length;
}
