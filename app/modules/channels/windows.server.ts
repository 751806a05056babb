import { build, type Histogram } from "hdr-histogram-js";
import { afterCommit } from "#app/platform/db/after-commit.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";

/**
 * The measured window T_c of each channel: from when what changed an item was heard (the webhook's own
 * trigger time where it gives one) until the shop confirmed the lower that followed from it. Counted
 * since the worker started; a high percentile of it bounds what mirroring risks there.
 */
export interface Windows {
  note(channelId: string, sample: { since: number; until: number }): void;
  /** Writes what was measured, for the screens and for the risk that a factory may take. */
  save(tx: Tx, clock: Clock): Promise<void>;
}

interface Measured {
  histogram: Histogram;
  changed: boolean;
}

const LONGEST_MS = 24 * 3_600_000;

export function makeWindows(): Windows {
  const channels = new Map<string, Measured>();
  return {
    note(channelId, { since, until }) {
      const measured = channels.get(channelId) ?? { histogram: newHistogram(), changed: false };
      measured.histogram.recordValue(Math.min(Math.max(Math.round(until - since), 0), LONGEST_MS));
      measured.changed = true;
      channels.set(channelId, measured);
    },
    async save(tx, clock) {
      for (const [channelId, measured] of channels) {
        if (!measured.changed) continue;
        await saveOne(tx, clock, { channelId, histogram: measured.histogram });
        afterCommit(tx, () => (measured.changed = false));
      }
    },
  };
}

function newHistogram(): Histogram {
  return build({
    lowestDiscernibleValue: 1,
    highestTrackableValue: LONGEST_MS,
    numberOfSignificantValueDigits: 2,
  });
}

async function saveOne(
  tx: Tx,
  clock: Clock,
  { channelId, histogram }: { channelId: string; histogram: Histogram },
): Promise<void> {
  const channel = await tx
    .selectFrom("Channel")
    .select("shopId")
    .where("id", "=", channelId)
    .executeTakeFirst();
  if (!channel) return;
  const figures = {
    samples: histogram.totalCount,
    p50Ms: histogram.getValueAtPercentile(50),
    p99Ms: histogram.getValueAtPercentile(99),
    p999Ms: histogram.getValueAtPercentile(99.9),
    updatedAt: clock.now(),
  };
  await tx
    .insertInto("ShopWindow")
    .values({ channelId, shopId: channel.shopId, ...figures })
    .onConflict((conflict) => conflict.column("channelId").doUpdateSet(figures))
    .execute();
}
