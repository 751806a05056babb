import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { OrdersDeps } from "#app/modules/orders/index.server.ts";
import type { Fulfilments } from "./ports.ts";

export interface FulfilmentDeps {
  database: Database;
  clock: Clock;
  log: Log;
  tasks: Tasks;
  fulfilments: Fulfilments;
  stock: OrdersDeps["stock"];
  settings: Pick<OrdersDeps["settings"], "requestLifeMs" | "sendWithinMs">;
}

export const FULFILMENT_TASKS = { tell: "fulfilment.tell", ship: "fulfilment.ship" } as const;
