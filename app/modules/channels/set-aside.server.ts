import { describeError } from "#app/kernel/fault.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";

/** What could not be decided about an item. */
export interface SetAside {
  item: { id: string; factoryId: string };
  doing: "plan" | "write" | "read" | "settle";
  error: unknown;
}

/**
 * Tells the factory that nothing can be decided about an item, a bug of ours or books that cannot be:
 * the item is left alone until a person tries it again, and stops no other.
 */
export async function noteSetAside(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock" | "log">,
  { item, doing, error }: SetAside,
): Promise<void> {
  const reason = describeError(error).slice(0, 300);
  deps.log.error({ itemId: item.id, doing, error: reason }, "an item was set aside");
  await raiseNotice(tx, deps.clock, {
    shopId: item.factoryId,
    factoryId: item.factoryId,
    kind: "parked",
    subject: `stock.${doing}:${item.id}`,
    details: { kind: `stock.${doing}`, itemId: item.id, error: reason },
  });
}
