import type { EscrowChannel } from "#app/modules/escrow/index.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";

/**
 * Units that a shop shows and the hub did not put there. In the brand store they are goods received,
 * which is no drift at all.
 */
export async function noteDrift(
  tx: Tx,
  deps: ChannelsDeps,
  drift: {
    unit: { itemId: string; factoryId: string; levels: readonly { shopId: string }[] };
    channel: EscrowChannel;
    units: number;
  },
): Promise<void> {
  const shopId = drift.unit.levels[0]?.shopId;
  if (drift.channel.kind === "brand" || shopId === undefined) return;
  await raiseNotice(tx, deps.clock, {
    shopId,
    factoryId: drift.unit.factoryId,
    kind: "drift",
    subject: `${drift.channel.id}:${drift.unit.itemId}`,
    details: { itemId: drift.unit.itemId, channelId: drift.channel.id, units: drift.units },
  });
}
