import { isFault } from "#app/kernel/fault.ts";
import type {
  AdjustRow,
  LaneRef,
  MoveRow,
  StockCall,
  StockWriter,
  WriteAnswer,
} from "#app/modules/channels/index.ts";
import type { AdminClient } from "./admin-client.server.ts";
import { leavesOpen } from "./keyed-write.ts";
import { ADJUST_LEVELS } from "./operations/stock/adjust-levels.server.ts";
import { MOVE_UNITS } from "./operations/stock/move-units.server.ts";
import { mayHaveBeenApplied } from "./shop-fault.ts";
import { toShopRef } from "./shop-ref.ts";

/** A mutation that selects nothing but errors. */
const MUTATION_COST = 10;
const PRIORITY = 3;
/** When the shop gives no time, how long until a call that was certainly not applied goes again. */
const RETRY_MS = 1_000;

interface UserError {
  code?: string | null;
  field?: readonly string[] | null;
  message: string;
}

/** Fills the port through which lanes write stock. */
export function makeStockWriter(deps: {
  client: AdminClient;
  /** Names this hub in Shopify's inventory history. */
  documentUri: (key: string) => string;
}): StockWriter {
  async function send(lane: LaneRef, { key, write, sendBefore }: StockCall): Promise<UserError[]> {
    const base = { shop: toShopRef(lane), cost: MUTATION_COST, priority: PRIORITY, sendBefore };
    if (write.kind === "adjust") {
      const answer = await deps.client.request({
        ...base,
        document: ADJUST_LEVELS,
        variables: { key, input: adjustInput(write.rows, deps.documentUri(key)) },
      });
      return answer.data.inventoryAdjustQuantities?.userErrors ?? [];
    }
    const answer = await deps.client.request({
      ...base,
      document: MOVE_UNITS,
      variables: { key, input: moveInput(write.row, deps.documentUri(key)) },
    });
    return answer.data.inventoryMoveQuantities?.userErrors ?? [];
  }

  return {
    async write(lane, call) {
      try {
        return answerOf(await send(lane, call));
      } catch (error) {
        return answerOfFault(error);
      }
    },
    room(lane) {
      const budget = deps.client.budget(toShopRef(lane));
      const calls = Math.floor(budget.available / MUTATION_COST) - budget.queued;
      const waitMs = Math.ceil(((MUTATION_COST - budget.available) / budget.restoreRate) * 1_000);
      return { calls, waitMs: Math.max(waitMs, 10) };
    },
  };
}

function adjustInput(rows: readonly AdjustRow[], documentUri: string) {
  return {
    name: "available",
    reason: "correction",
    referenceDocumentUri: documentUri,
    changes: rows.map((row) => ({
      inventoryItemId: row.inventoryItemGid,
      locationId: row.locationGid,
      delta: row.delta,
      // Present even when null: a missing expectation is refused, an explicit null is a relative write.
      changeFromQuantity: row.changeFrom,
    })),
  };
}

function moveInput(row: MoveRow, documentUri: string) {
  const terminal = (name: "available" | "reserved") => ({
    locationId: row.locationGid,
    name,
    changeFromQuantity: name === "available" && row.from === "available" ? row.changeFrom : null,
    // Shopify keeps a ledger document for every state but `available`; ours marks units as ours.
    ...(name === "available" ? {} : { ledgerDocumentUri: documentUri }),
  });
  return {
    reason: "correction",
    referenceDocumentUri: documentUri,
    changes: [
      {
        inventoryItemId: row.inventoryItemGid,
        quantity: row.units,
        from: terminal(row.from),
        to: terminal(row.to),
      },
    ],
  };
}

function answerOf(errors: readonly UserError[]): WriteAnswer {
  if (errors.length === 0) return { kind: "ok" };
  const [first] = errors;
  if (first && leavesOpen(first)) return { kind: "unanswered" };
  return {
    kind: "refused",
    rows: errors.map((error) => ({
      index: rowIndex(error.field ?? []),
      code: error.code ?? "UNKNOWN",
      message: error.message,
    })),
  };
}

/** ["input", "changes", "3", "changeFromQuantity"] names row 3. */
function rowIndex(field: readonly string[]): number | null {
  const index = field.find((part) => /^\d+$/.test(part));
  return index === undefined ? null : Number(index);
}

function answerOfFault(error: unknown): WriteAnswer {
  if (!isFault(error)) throw error;
  if (mayHaveBeenApplied(error) || error.code.startsWith("idempotency_concurrent")) {
    return { kind: "unanswered" };
  }
  return { kind: "not_applied", code: error.code, retryAfterMs: error.retryAfterMs ?? RETRY_MS };
}
