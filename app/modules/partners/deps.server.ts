import type { CatalogDeps } from "#app/modules/catalog/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { ServiceShop } from "./ports.ts";
import type { ChannelsPort, InstallationsPort, OrdersPort } from "./ports.server.ts";

/** What the operations of this module are made from. */
export interface PartnersDeps {
  database: Database;
  clock: Clock;
  log: Log;
  tasks: Tasks;
  serviceShop: ServiceShop;
  channels: ChannelsPort;
  installations: InstallationsPort;
  orders: OrdersPort;
  /** The levels of listings, which go when a partnership ends. */
  levels: CatalogDeps["levels"];
  /** Where Shopify sends fulfilment requests, e.g. "https://…/reseller/fulfilment". */
  callbackUrl: string;
}
