import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { FactoryCatalog, ResellerCatalog } from "./ports.ts";
import type { LevelsPort, PartnershipsPort, StockPort } from "./ports.server.ts";

/** What the operations of this module are made from. */
export interface CatalogDeps {
  database: Database;
  clock: Clock;
  log: Log;
  tasks: Tasks;
  factoryShop: FactoryCatalog;
  resellerShop: ResellerCatalog;
  stock: StockPort;
  levels: LevelsPort;
  partnerships: PartnershipsPort;
}
