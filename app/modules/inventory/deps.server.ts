import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { ReceivingShop } from "./ports.ts";

export interface InventoryDeps {
  database: Database;
  clock: Clock;
  tasks: Tasks;
  receivingShop: ReceivingShop;
  settings: {
    /** How long after it was first sent a key may be sent again, and how long an attempt may live. */
    keyLifeMs: number;
    requestLifeMs: number;
    sendWithinMs: number;
  };
  /** The levels of these items show other quantities now. */
  readSoon(tx: Tx, of: { factoryId: string; itemIds: readonly string[] }): Promise<void>;
  /** What an expected day or quantity changed for those who were promised something of it. */
  supplyChanged(tx: Tx, of: { factoryId: string; stockOrderId: string }): Promise<void>;
}

export const INVENTORY_TASKS = { receive: "inventory.receive" } as const;
