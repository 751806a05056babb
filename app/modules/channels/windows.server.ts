import { build, type Histogram } from "hdr-histogram-js";
import { sql } from "kysely";
import { afterCommit } from "#app/platform/db/after-commit.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { among, upsertRows } from "#app/platform/db/row-set.server.ts";

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
      const changed = [...channels].filter(([, { changed: is }]) => is);
      const shops = await shopsOf(
        tx,
        changed.map(([channelId]) => channelId),
      );
      const rows = changed.flatMap(([channelId, { histogram }]) => {
        const shopId = shops.get(channelId);
        return shopId === undefined ? [] : [{ channelId, shopId, ...figuresOf(histogram, clock) }];
      });
      await upsertRows(tx, "ShopWindow", { rows, onConflict: REPLACED });
      afterCommit(tx, () => {
        for (const [, measured] of changed) measured.changed = false;
      });
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

async function shopsOf(tx: Tx, channelIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("Channel")
    .select(["id", "shopId"])
    .where("id", "in", among(tx, channelIds))
    .execute();
  return new Map(rows.map(({ id, shopId }) => [id, shopId]));
}

function figuresOf(histogram: Histogram, clock: Clock) {
  return {
    samples: histogram.totalCount,
    p50Ms: histogram.getValueAtPercentile(50),
    p99Ms: histogram.getValueAtPercentile(99),
    p999Ms: histogram.getValueAtPercentile(99.9),
    updatedAt: clock.now(),
  };
}

const REPLACED = sql`on conflict ("channelId") do update set
  "shopId" = excluded."shopId", "samples" = excluded."samples", "p50Ms" = excluded."p50Ms",
  "p99Ms" = excluded."p99Ms", "p999Ms" = excluded."p999Ms", "updatedAt" = excluded."updatedAt"`;
