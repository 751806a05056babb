import { z } from "zod";
import {
  INVENTORY_TASKS,
  writeReceipt,
  type InventoryDeps,
} from "#app/modules/inventory/index.server.ts";
import type { TaskHandlers } from "#app/platform/tasks/runner.server.ts";

const receiptPayload = z.object({ receiptId: z.string() });

/** Goods that came in, as tasks. */
export function inventoryTasks(inventory: InventoryDeps): TaskHandlers {
  return {
    [INVENTORY_TASKS.receive]: ({ payload }) =>
      writeReceipt(inventory, receiptPayload.parse(payload).receiptId),
  };
}
