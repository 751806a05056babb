import { describeError } from "#app/kernel/fault.ts";
import { groupBy } from "#app/kernel/group.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { makeLaneDesk } from "./lane-desk.server.ts";
import { startLane, type Lane } from "./lane.server.ts";
import { factoriesToPlan, lanesWithWork } from "./lanes-with-work.server.ts";
import type { WantedCall } from "./make-batch.server.ts";
import { planTargets } from "./plan-targets.server.ts";
import type { LaneRef } from "./ports.ts";
import { makeLevelReads, type LevelReads } from "./read-levels.server.ts";

/** After a failed read of a shop, when to try again. */
const READ_RETRY_MS = 5_000;

export interface ChannelsEngine {
  start(): void;
  stop(): Promise<void>;
  /** Something may have changed an item: plan at once. */
  wake(): void;
  /** Lanes may have something to do, which another worker planned. */
  look(): void;
  /** Ends what the lane has under way, and forgets it: it is to be another worker's. */
  letGo(ref: LaneRef): Promise<void>;
}

interface ShopWork {
  ref: LaneRef;
  lane: Lane;
  reads: LevelReads;
  reading: Promise<void> | null;
  readNotBefore: number;
}

/**
 * Runs the allocator and, per shop, the lane and its reads. Everything it does is decided from stored
 * rows, so a wake-up that is lost costs at most one sweep.
 */
export function makeChannelsEngine(deps: ChannelsDeps): ChannelsEngine {
  const shops = new Map<string, ShopWork>();
  const desk = makeLaneDesk(deps);
  let stopped = true;
  let planning = false;
  let planWanted = false;
  let timer: { cancel(): void } | null = null;
  const busy = new Set<Promise<void>>();

  function track(work: Promise<void>): void {
    busy.add(work);
    void work.finally(() => busy.delete(work));
  }

  /** Undefined when another worker has the lane. */
  function shopOf(ref: LaneRef): ShopWork | undefined {
    const key = keyOf(ref);
    const known = shops.get(key);
    if (known) return known;
    const owned = deps.lanes ? deps.lanes.find(ref) : deps;
    if (!owned) return undefined;
    // What a lane writes is written as its owner.
    const own = { ...deps, database: owned.database };
    // A lane with a lease of its own writes its own transactions.
    const lane = startLane(own, ref, deps.lanes ? makeLaneDesk(own) : desk);
    // A plan under way may name one that was not known when the others were stopped.
    if (stopped) lane.stop();
    const work = { ref, lane, reads: makeLevelReads(own), reading: null, readNotBefore: 0 };
    shops.set(key, work);
    return work;
  }

  /** Wakes the lanes that this worker has; somebody shall have the others. */
  function wakeLanes(refs: readonly LaneRef[]): void {
    const others = refs.filter((ref) => {
      const work = shopOf(ref);
      work?.lane.wake();
      return !work;
    });
    if (others.length === 0) return;
    deps.lanes?.want(others);
    deps.lanesWanted?.();
  }

  /** Where lanes have leases of their own, each decides in its own transactions. */
  function readyLanes(refs: readonly LaneRef[]): WantedCall[] {
    return deps.lanes ? [] : refs.flatMap((ref) => shopOf(ref)?.lane.ready() ?? []);
  }

  async function plan(): Promise<void> {
    planning = true;
    try {
      while (planWanted && !stopped) {
        planWanted = false;
        const { lanes, toRead, calls, more } = await planTargets(deps, readyLanes);
        for (const { lane, batch } of calls) shopOf(lane)?.lane.send(batch);
        wakeLanes(lanes);
        for (const ref of toRead) {
          const work = shopOf(ref);
          if (work) readIfDue(work);
        }
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
    wake();
    await lookAtLanes();
    if (!stopped) timer = deps.clock.timer(deps.settings.sweepMs, () => track(sweep()));
  }

  async function lookAtLanes(): Promise<void> {
    try {
      const { toWrite, toRead, open } = await lanesWithWork(deps);
      for (const ref of toWrite) shopOf(ref)?.lane.wake();
      for (const [, batches] of groupBy(open, keyOf)) {
        const [ref] = batches;
        if (ref) shopOf(ref)?.lane.look(batches.map(({ id }) => id));
      }
      for (const ref of toRead) {
        const work = shopOf(ref);
        if (work) readIfDue(work);
      }
      const refs = [...toWrite, ...toRead, ...open].map(({ app, shopId }) => ({ app, shopId }));
      deps.lanes?.want([...refs, ...(await factoriesToPlan(deps))]);
    } catch (error) {
      deps.log.error({ error: describeError(error) }, "lanes could not be looked at");
    }
  }

  function readIfDue(work: ShopWork): void {
    if (work.reading || deps.clock.now() < work.readNotBefore) return;
    work.reading = readShop(work).finally(() => (work.reading = null));
    track(work.reading);
  }

  async function readShop(work: ShopWork): Promise<void> {
    try {
      while (!stopped && (await work.reads.run(work.ref))) {
        // One round after another, until nothing is due.
      }
      // A level whose read is due is not written before.
      work.lane.wake();
      wake();
    } catch (error) {
      work.readNotBefore = deps.clock.now() + READ_RETRY_MS;
      deps.log.info({ ...work.ref, error: describeError(error) }, "levels could not be read");
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
    look: () => {
      if (!stopped) track(lookAtLanes());
    },
    async letGo(ref) {
      const work = shops.get(keyOf(ref));
      if (!work) return;
      shops.delete(keyOf(ref));
      work.lane.stop();
      await work.lane.idle();
      await work.reading;
    },
  };
}

function keyOf({ app, shopId }: LaneRef): string {
  return `${app} ${shopId}`;
}
