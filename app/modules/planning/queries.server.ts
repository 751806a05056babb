import type { Db } from "#app/platform/db/database.server.ts";
import { WHAT_IF_DAYS, WHAT_IF_SHOPS } from "./run-what-if.server.ts";
import { readWhatIf } from "./what-if-store.server.ts";

/** Reads for the planning screen. */
export function makePlanningQueries({ db }: { db: Db }) {
  return {
    /** Periods that a what-if may be asked for, in days. */
    days: WHAT_IF_DAYS,
    /** Numbers of shops that the orders may be dealt out to. */
    shops: WHAT_IF_SHOPS,
    readWhatIf: (factoryId: string) => readWhatIf(db, factoryId),
  };
}
