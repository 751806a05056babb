import { giveBackFound } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { settleNotice } from "#app/platform/notices/notices.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { askOrderRead } from "./follow-up.server.ts";

/**
 * A count of the factory's shop found goods that had come in unheard, or the first read of a reseller's
 * shop found that a cancel had given back what was sold again; they covered units which the channel's
 * orders seemed to be short of: those were not oversold. The oldest orders come first;
 * each is read again, so that it no longer waits, and the notice about a line covered whole is closed.
 */
export async function coverOversold(
  tx: Tx,
  deps: Pick<OrdersDeps, "clock" | "tasks">,
  found: { channelId: string; itemId: string; units: number; bookedSince?: number },
): Promise<void> {
  const lines = await tx
    .selectFrom("OrderLine")
    .innerJoin("Order", "Order.id", "OrderLine.orderId")
    .innerJoin("Channel", "Channel.id", "OrderLine.channelId")
    .select(["OrderLine.id", "OrderLine.oversold", "OrderLine.factoryId"])
    .select(["Order.shopId", "Order.app", "Order.gid", "Channel.kind"])
    .where("OrderLine.itemId", "=", found.itemId)
    .where("OrderLine.channelId", "=", found.channelId)
    .where("OrderLine.oversold", ">", 0)
    .where("Order.bookedAt", ">=", found.bookedSince ?? 0)
    .orderBy("Order.seenAt")
    .orderBy("OrderLine.id")
    .execute();
  let left = found.units;
  for (const { id, oversold, factoryId, shopId, app, gid, kind: channelKind } of lines) {
    const units = Math.min(left, oversold);
    if (units === 0) return;
    left -= units;
    await tx
      .updateTable("OrderLine")
      .set({ oversold: oversold - units })
      .where("id", "=", id)
      .execute();
    await giveBackFound(tx, { itemId: found.itemId, units });
    if (units === oversold) {
      const kind = channelKind === "brand" ? "oversold_unread" : "oversold";
      await settleNotice(tx, deps.clock, { shopId: factoryId, kind, subject: id });
    }
    const heardAt = deps.clock.now();
    const shop = { shopId, app };
    await askOrderRead(tx, deps, { shop, orderGid: gid, heardAt, cause: "units were found" });
  }
}
