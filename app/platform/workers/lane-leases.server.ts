import { describeError } from "#app/kernel/fault.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import {
  LANE_LEASES,
  laneName,
  readLaneName,
  type LaneOwnership,
  type OwnedLane,
} from "#app/platform/db/lane-ownership.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { fence } from "./fenced-database.server.ts";
import {
  assertHeld,
  fairShare,
  openLeases,
  releaseLease,
  releaseUnknown,
  takeLeases,
  type HeldLease,
} from "./leases.server.ts";
import type { Membership } from "./membership.server.ts";

/** How often free lanes are looked for; a dead worker's are free once its life has ended. */
const LOOK_MS = 1_000;

interface Lane {
  lease: HeldLease;
  owned: OwnedLane;
}

interface Deps {
  /** Not the fenced one. */
  database: Database;
  clock: Clock;
  log: Log;
  membership: Membership;
}

export interface LaneLeases extends LaneOwnership {
  start(): void;
  stop(): Promise<void>;
}

/**
 * Lanes of this worker among several. Each worker takes free lanes up to its fair share, and gives some
 * back, once they are idle, when there are workers that have less.
 */
export function makeLaneLeases(deps: Deps): LaneLeases {
  const { membership } = deps;
  const { db } = deps.database;
  const held = new Map<string, Lane>();
  const wanted = new Set<string>();
  const listeners: Partial<Parameters<LaneOwnership["listen"]>[0]> = {};
  let stopped = true;
  /** A look failed: a lease may have been taken, or not given back, that nobody works with. */
  let unsure = false;
  let timer: { cancel(): void } | null = null;
  let looking: Promise<void> = Promise.resolve();

  function hold(lease: HeldLease): void {
    const lane = readLaneName(lease.name);
    if (!lane) return;
    const check = { ...lease, workerId: membership.workerId };
    const database = fence(deps.database, (tx) => assertHeld(tx, check));
    held.set(lease.name, { lease, owned: { ...lane, database } });
  }

  async function look(): Promise<void> {
    const { workerId } = membership;
    try {
      if (unsure) {
        const known = [...held.keys()];
        await releaseUnknown(db, { workerId, prefix: LANE_LEASES, known });
        unsure = false;
      }
      await openLeases(db, [...wanted]);
      wanted.clear();
      const share = await fairShare(db, LANE_LEASES);
      const max = share - held.size;
      const taken = await takeLeases(db, { workerId, prefix: LANE_LEASES, max });
      for (const lease of taken) hold(lease);
      if (taken.length > 0) {
        deps.log.info({ lanes: held.size, taken: taken.length }, "lanes were taken");
        listeners.taken?.();
      }
      for (const lane of [...held.values()].slice(share)) await letGo(lane);
    } catch (error) {
      unsure = true;
      deps.log.warn({ error: describeError(error) }, "lanes could not be looked for");
    }
    if (!stopped) timer = deps.clock.timer(LOOK_MS, () => void (looking = look()));
  }

  /** What it has under way ends first, so that its next owner meets nothing of ours. */
  async function letGo({ lease, owned }: Lane): Promise<void> {
    held.delete(lease.name);
    await listeners.letGo?.(owned);
    await releaseLease(db, { ...lease, workerId: membership.workerId });
  }

  return {
    workerId: membership.workerId,
    find: (lane) => held.get(laneName(lane))?.owned,
    want(lanes) {
      for (const lane of lanes) {
        const name = laneName(lane);
        if (!held.has(name)) wanted.add(name);
      }
    },
    listen: (told) => void Object.assign(listeners, told),
    start() {
      stopped = false;
      looking = look();
    },
    async stop() {
      stopped = true;
      timer?.cancel();
      await looking;
      held.clear();
    },
  };
}
