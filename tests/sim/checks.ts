import type { Broken } from "#tests/support/broken.ts";
import { checkBooks } from "#tests/support/check-books.ts";
import { watchLedger } from "#tests/support/ledger-watch.ts";
import type { Sim } from "./sim.ts";
import { watchBuckets } from "./watch-buckets.ts";
import { watchRequests } from "./watch-requests.ts";
import { watchStates } from "./watch-states.ts";

/** Looks at a world after every step. */
export interface WorldWatch {
  check(): Promise<Broken[]>;
}

export function watchWorld(sim: Sim): WorldWatch {
  const { world, received, overridden } = sim;
  const compareLedger = watchLedger();
  const requests = watchRequests(sim);
  const buckets = watchBuckets(sim);
  world.network.watch = (call) => {
    requests.sent(call);
    const heard = buckets.sent(call);
    return (answer) => void heard(answer);
  };
  const states = watchStates();
  const strict = sim.policy === "strict";
  return {
    async check() {
      const books = { received, overridden, compareLedger, strict };
      return [
        ...(await checkBooks(world, books)),
        ...(await world.database.write((tx) => states.check(tx))),
        ...requests.takeBroken(),
        ...buckets.takeBroken(),
      ];
    },
  };
}
