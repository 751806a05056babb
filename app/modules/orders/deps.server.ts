import type { InstallationsPort } from "#app/modules/partners/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { AppliedSnapshot, ApplyOutcome } from "./apply-snapshot.server.ts";
import type { FulfilmentRequests, OrderReader, RoutedOrders, StockSignals } from "./ports.ts";
import type { OrderSettings } from "./settings.ts";

/** What the operations of this module are made from. */
export interface OrdersDeps {
  database: Database;
  clock: Clock;
  log: Log;
  tasks: Tasks;
  reader: OrderReader;
  requests: FulfilmentRequests;
  routed: RoutedOrders;
  stock: StockSignals;
  installations: InstallationsPort;
  settings: OrderSettings;
  /** Books what a read of an order shows, together with others that are read meanwhile. */
  book: (applied: AppliedSnapshot) => Promise<ApplyOutcome>;
}

/** What a booking itself needs. */
export type BookingDeps = Omit<OrdersDeps, "book">;

/** All that touches one order runs one after another. */
export function orderGroup(shopId: string, orderGid: string): string {
  return `order:${shopId}:${orderGid}`;
}
