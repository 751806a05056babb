import type { Db, Tx } from "#app/platform/db/database.server.ts";
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
