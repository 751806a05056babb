import { Fault } from "#app/kernel/fault.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { releaseLease, takeLease } from "./leases.server.ts";
import type { Membership } from "./membership.server.ts";

/** Does a piece of work while no other process does the one of this name. */
export type OneAtATime = <T>(name: string, work: () => Promise<T>) => Promise<T>;

const LOOK_MS = 200;
/** Longer than a dead worker keeps what it had. */
const WAIT_MS_MAX = 30_000;

export function makeOneAtATime(deps: {
  /** Not the fenced one. */
  database: Database;
  clock: Clock;
  membership: Membership;
}): OneAtATime {
  const { database, clock } = deps;
  const { workerId } = deps.membership;
  return async (name, work) => {
    const giveUpAt = clock.now() + WAIT_MS_MAX;
    for (;;) {
      const lease = await takeLease(database, { workerId, name });
      if (lease) {
        try {
          return await work();
        } finally {
          await releaseLease(database.db, { ...lease, workerId });
        }
      }
      if (clock.now() >= giveUpAt) {
        throw new Fault("busy", {
          message: `${name} is another worker's for long`,
          retryable: true,
        });
      }
      await clock.sleep(LOOK_MS);
    }
  };
}
