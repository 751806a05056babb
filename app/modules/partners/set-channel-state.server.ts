import type { Tx } from "#app/platform/db/database.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import { changeChannelState, type ChannelRow } from "./partnership-store.server.ts";

/** Changes a channel and tells those who decide what it may show, in one transaction. */
export async function setChannelState(
  tx: Tx,
  { channels }: Pick<PartnersDeps, "channels">,
  {
    channel,
    state,
  }: { channel: ChannelRow | undefined; state: "open" | "paused" | "closed" | "cut" },
): Promise<void> {
  if (!channel || channel.state === state) return;
  const { id, factoryId } = channel;
  await changeChannelState(tx, { id, state });
  if (state === "cut") await channels.cut(tx, { channelId: id, factoryId });
  else await channels.changed(tx, { channelId: id, factoryId, state });
}
