import type { PgBoss } from "pg-boss";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { tellingMarked } from "#app/platform/db/tell-marked.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { makeBoss } from "#app/platform/tasks/boss.server.ts";
import { fence } from "./fenced-database.server.ts";
import { makeLaneLeases, type LaneLeases } from "./lane-leases.server.ts";
import { makeMembership, type Membership } from "./membership.server.ts";
import { makeOneAtATime, type OneAtATime } from "./one-at-a-time.server.ts";
import { makeSignals, type Signals } from "./signals.server.ts";

/** What a process needs where it shares its database with others. */
export interface SharedDatabase {
  boss: PgBoss;
  signals: Signals;
  membership: Membership;
  lanes: LaneLeases;
  oneAtATime: OneAtATime;
  /** The database as this process may write it: not at all once it was taken for dead. */
  database: Database;
  /** Resolves when it was: the process must end, as what it remembers is not true any more. */
  lapsed: Promise<void>;
  close(): Promise<void>;
}

export async function openSharedDatabase(deps: {
  database: Database;
  url: string;
  clock: Clock;
  log: Log;
  /** Whether this process works, or only adds to what there is to do. */
  isWorker: boolean;
}): Promise<SharedDatabase> {
  const { url, clock, log } = deps;
  let lapse = (): void => {};
  const lapsed = new Promise<void>((resolve) => (lapse = resolve));
  const signals = makeSignals({ url, db: deps.database.db, clock, log });
  // Whatever process marks items, it is the worker of their factory's lane that plans them.
  const database = tellingMarked(deps.database, () => signals.send("plan"));
  const membership = makeMembership({ database, clock, log, onLapsed: () => lapse() });
  const boss = makeBoss({ url, log, looksAfter: deps.isWorker });
  await boss.start({ attempts: 5 });
  return {
    boss,
    signals,
    membership,
    lanes: makeLaneLeases({ database, clock, log, membership }),
    oneAtATime: makeOneAtATime({ database, clock, membership }),
    database: fence(database, (tx) => membership.assertAlive(tx)),
    lapsed,
    async close() {
      await signals.stop();
      await boss.stop({ graceful: false });
    },
  };
}
