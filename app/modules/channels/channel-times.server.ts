import type { Db, Tx } from "#app/platform/db/database.server.ts";
import { among } from "#app/platform/db/row-set.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";

/** How long things take in one channel, in ms. */
export interface ChannelTimes {
  /** How long units cool that were withdrawn from it. */
  coolingMs: number;
  /** From a sale until the lowers that follow from it are confirmed; null when it has no bound. */
  windowMs: number | null;
}

/** Measured windows of fewer samples say little of the one in a thousand. */
const SAMPLES_MIN = 200;

/** The times of a factory's channels, by id. */
export async function readChannelTimes(
  tx: Db | Tx,
  { settings }: Pick<ChannelsDeps, "settings">,
  factoryId: string,
): Promise<Map<string, ChannelTimes>> {
  const rows = await tx
    .selectFrom("Channel")
    .leftJoin("Partnership", "Partnership.id", "Channel.partnershipId")
    .leftJoin("ShopWindow", "ShopWindow.channelId", "Channel.id")
    .select(["Channel.id", "beyondReach", "coolingMs", "samples", "p999Ms"])
    .where("Channel.factoryId", "=", factoryId)
    .execute();
  return new Map(
    rows.map((row) => {
      const measured = row.p999Ms ?? 0;
      const enough = (row.samples ?? 0) >= SAMPLES_MIN;
      const windowMs = enough ? measured : Math.max(measured, settings.windowGuessMs);
      const isBounded = row.beyondReach === null && windowMs <= settings.windowMaxMs;
      return [
        row.id,
        {
          coolingMs: row.coolingMs ?? settings.brandCoolingMs,
          windowMs: isBounded ? windowMs : null,
        },
      ];
    }),
  );
}

/** How long units cool that are withdrawn from these channels, in ms by channel. */
export async function readCooling(
  tx: Tx,
  { settings }: Pick<ChannelsDeps, "settings">,
  channelIds: readonly string[],
): Promise<Map<string, number>> {
  const partnerships = await tx
    .selectFrom("Partnership")
    .innerJoin("Channel", "Channel.partnershipId", "Partnership.id")
    .select(["Channel.id", "Partnership.coolingMs"])
    .where("Channel.id", "in", among(tx, channelIds))
    .execute();
  const coolingMs = new Map(channelIds.map((id) => [id, settings.brandCoolingMs]));
  for (const row of partnerships) coolingMs.set(row.id, row.coolingMs);
  return coolingMs;
}
