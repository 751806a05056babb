import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Db, Tx } from "#app/platform/db/database.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { LadderShop } from "./ports.ts";

/** What the operations of this module are made from. */
export interface PricingDeps {
  database: Database;
  clock: Clock;
  tasks: Tasks;
  ladderShop: LadderShop;
  installations: {
    hasScope(db: Db | Tx, of: { shopId: string; app: "factory"; scope: string }): Promise<boolean>;
  };
}
