import { describeError } from "#app/kernel/fault.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { startLane, type Lane } from "./lane.server.ts";
import { planTargets } from "./plan-targets.server.ts";
import type { LaneRef } from "./ports.ts";
import { makeLevelReads } from "./read-levels.server.ts";

/** After a failed read of a shop, when to try again. */
const READ_RETRY_MS = 5_000;

export interface ChannelsEngine {
  start(): void;
  stop(): Promise<void>;
  /** Something may have changed an item: plan at once. */
  wake(): void;
}

interface ShopWork {
  ref: LaneRef;
  lane: Lane;
  reading: boolean;
  readNotBefore: number;
}

/**
 * Runs the allocator and, per shop, the lane and its reads. Everything it does is decided from stored
 * rows, so a wake-up that is lost costs at most one sweep.
 */
export function makeChannelsEngine(deps: ChannelsDeps): ChannelsEngine {
  const shops = new Map<string, ShopWork>();
  const reads = makeLevelReads(deps);
  let stopped = true;
  let planning = false;
  let planWanted = false;
  let timer: { cancel(): void } | null = null;
  const busy = new Set<Promise<void>>();

  function track(work: Promise<void>): void {
    busy.add(work);
    void work.finally(() => busy.delete(work));
  }

  function shopOf(ref: LaneRef): ShopWork {
    const key = `${ref.app} ${ref.shopId}`;
    const known = shops.get(key);
    if (known) return known;
    const work = { ref, lane: startLane(deps, ref), reading: false, readNotBefore: 0 };
    shops.set(key, work);
    return work;
  }

  async function plan(): Promise<void> {
    planning = true;
    try {
      while (planWanted && !stopped) {
        planWanted = false;
        const { lanes, more } = await planTargets(deps);
        for (const ref of lanes) shopOf(ref).lane.wake();
        if (more) planWanted = true;
      }
    } catch (error) {
      deps.log.error({ error: describeError(error) }, "targets could not be planned");
    } finally {
      planning = false;
    }
  }

  function wake(): void {
    planWanted = true;
    if (!planning && !stopped) track(plan());
  }

  async function sweep(): Promise<void> {
    try {
      wake();
      for (const ref of await lanesWithWork(deps)) {
        const work = shopOf(ref);
        work.lane.wake();
        if (!work.reading && deps.clock.now() >= work.readNotBefore) track(readShop(work));
      }
    } catch (error) {
      deps.log.error({ error: describeError(error) }, "lanes could not be looked at");
    }
    if (!stopped) timer = deps.clock.timer(deps.settings.sweepMs, () => track(sweep()));
  }

  async function readShop(work: ShopWork): Promise<void> {
    work.reading = true;
    try {
      while (!stopped && (await reads.run(work.ref))) {
        // One round after another, until nothing is due.
      }
      wake();
    } catch (error) {
      work.readNotBefore = deps.clock.now() + READ_RETRY_MS;
      deps.log.info({ ...work.ref, error: describeError(error) }, "levels could not be read");
    } finally {
      work.reading = false;
    }
  }

  return {
    start() {
      stopped = false;
      track(sweep());
    },
    async stop() {
      stopped = true;
      timer?.cancel();
      for (const { lane } of shops.values()) lane.stop();
      await Promise.all([...shops.values()].map(({ lane }) => lane.idle()));
      await Promise.all(busy);
    },
    wake,
  };
}

/** Lanes that have a dirty level, an open batch or a due read. */
async function lanesWithWork(deps: ChannelsDeps): Promise<LaneRef[]> {
  // Two questions, each answered by its own index: most levels are at rest.
  const dirty = await deps.database.db
    .selectFrom("Level")
    .select(["shopId", "app"])
    .distinct()
    .where("dirtySince", ">=", 0)
    .execute();
  const due = await deps.database.db
    .selectFrom("Level")
    .select(["shopId", "app"])
    .distinct()
    .where("readAt", "<=", deps.clock.now())
    .where("readSince", "is not", null)
    .execute();
  const batches = await deps.database.db
    .selectFrom("WriteBatch")
    .select(["shopId", "app"])
    .distinct()
    .where("state", "=", "open")
    .execute();
  return [
    ...new Map(
      [...dirty, ...due, ...batches].map((row) => [`${row.app} ${row.shopId}`, row]),
    ).values(),
  ];
}
