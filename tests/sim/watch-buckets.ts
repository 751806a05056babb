import { z } from "zod";
import { breaks, type Broken } from "#tests/support/broken.ts";
import type { SentCall } from "#tests/support/network.ts";
import type { Sim } from "./sim.ts";
import { REQUEST_LIFE_MS } from "./times.ts";

/** Sees that the hub sends no more to a shop than what is left in the shop's bucket pays for. */
export interface BucketWatch {
  /** Hears of a call as it is sent; answers what hears of its answer. */
  sent(call: SentCall): (answer: Response) => Promise<void>;
  /** What was broken since the last time. */
  takeBroken(): Broken[];
}

const THROTTLED = "THROTTLED";

const costOf = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
  extensions: z.object({
    cost: z.object({
      requestedQueryCost: z.number(),
      throttleStatus: z.object({ currentlyAvailable: z.number() }),
    }),
  }),
});

/**
 * A shop refuses a call for its rate only where the hub could not know better: another process of its
 * own, a call that arrived after it was given up, a bucket that others emptied, another plan. From the
 * first answer to a call that was sent after that, the hub knows, and must pace itself.
 */
export function watchBuckets({ world, storm, disturbed }: Sim): BucketWatch {
  let details: string[] = [];
  let process = world.lives.hub;
  /** Calls that were given up may arrive until then. */
  let lateUntil = -1;
  const knownSince = new Map<string, number>();
  const now = (): number => world.time.sandbox.now();

  function noteProcess(): void {
    if (process === world.lives.hub) return;
    process = world.lives.hub;
    // What the dead one left behind has arrived by then.
    disturbed.push({ host: null, until: now() + REQUEST_LIFE_MS });
  }

  /** The last time up to which answers may not tell of everything. */
  function blindUntil(host: string): number {
    const ends = disturbed
      .filter((one) => one.host === null || one.host === host)
      .map(({ until }) => until);
    return Math.max(lateUntil, ...ends);
  }

  return {
    sent(call) {
      noteProcess();
      const sentAt = now();
      if (storm.current().deliversLate > 0) lateUntil = sentAt + REQUEST_LIFE_MS;
      const blind = blindUntil(call.host);
      const known = knownSince.get(call.host) ?? -1;
      const couldKnow = known > blind && known < sentAt;
      return async (answer) => {
        const told = costOf.safeParse(await answer.json().catch(() => null));
        if (!told.success) return;
        const { requestedQueryCost: asked, throttleStatus } = told.data.extensions.cost;
        const left = throttleStatus.currentlyAvailable;
        const isRefused = told.data.errors?.some(({ extensions }) => extensions.code === THROTTLED);
        if (isRefused && asked > left && couldKnow && blindUntil(call.host) < sentAt)
          details.push(`${call.operation} to ${call.host} asks for ${asked} of ${left} points`);
        const isNews = (knownSince.get(call.host) ?? -1) <= blindUntil(call.host);
        if (isNews && sentAt > blindUntil(call.host)) knownSince.set(call.host, now());
      };
    },
    takeBroken() {
      const taken = breaks("never more in flight than the bucket pays for", details);
      details = [];
      return taken;
    },
  };
}
