import { z } from "zod";
import { isFault } from "#app/kernel/fault.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice, settleNotice } from "#app/platform/notices/notices.server.ts";
import { INVENTORY_TASKS, type InventoryDeps } from "./deps.server.ts";
import type { PromisedUnits } from "./ports.ts";
import { openUnits } from "./stock-order.ts";

export interface NewReceipt {
  /** Made by the form, so that sending it twice receives once. */
  receiptId: string;
  factoryId: string;
  stockOrderId: string;
  lines: readonly { lineId: string; units: number }[];
}

export type ReceiptAnswer =
  | { ok: true }
  | {
      ok: false;
      code: "not_found" | "order_is_closed" | "no_lines" | "invalid_units";
      field?: string;
    };

const UNITS_MAX = 1_000_000;

const storedLines = z.array(
  z.object({ lineId: z.string(), itemId: z.string(), units: z.number().int() }),
);

/**
 * Goods came in. What offers sold of them before is theirs; the rest is written to the factory's shop,
 * whose next read brings it into the books. More than was ordered may come.
 */
export async function receiveGoods(
  deps: InventoryDeps & { promised: PromisedUnits },
  receipt: NewReceipt,
): Promise<ReceiptAnswer> {
  const asked = receipt.lines.filter((line) => line.units !== 0);
  if (asked.length === 0) return { ok: false, code: "no_lines", field: "lines" };
  return deps.database.write(async (tx) => {
    const known = await tx
      .selectFrom("Receipt")
      .select("id")
      .where("id", "=", receipt.receiptId)
      .executeTakeFirst();
    if (known) return { ok: true };
    const order = await readOrder(tx, receipt);
    if (!order) return { ok: false, code: "not_found" };
    if (order.state === "cancelled") return { ok: false, code: "order_is_closed" };
    for (const { lineId, units } of asked) {
      const isKnown = order.lines.some((line) => line.id === lineId);
      if (isKnown && Number.isInteger(units) && units > 0 && units <= UNITS_MAX) continue;
      return { ok: false, code: "invalid_units", field: `units.${lineId}` };
    }
    await storeReceipt(tx, deps, { receipt: { ...receipt, lines: asked }, order });
    return { ok: true };
  });
}

type ReceivedOrder = NonNullable<Awaited<ReturnType<typeof readOrder>>>;

async function readOrder(tx: Tx, of: { factoryId: string; stockOrderId: string }) {
  const order = await tx
    .selectFrom("StockOrder")
    .select(["id", "state", "locationId"])
    .where("id", "=", of.stockOrderId)
    .where("factoryId", "=", of.factoryId)
    .executeTakeFirst();
  if (!order) return undefined;
  const lines = await tx
    .selectFrom("StockOrderLine")
    .select(["id", "itemId", "quantity", "received"])
    .where("stockOrderId", "=", order.id)
    .execute();
  return { ...order, lines };
}

async function storeReceipt(
  tx: Tx,
  deps: InventoryDeps & { promised: PromisedUnits },
  of: { receipt: NewReceipt; order: ReceivedOrder },
): Promise<void> {
  const { receipt, order } = of;
  const claimed = await deps.promised.claim(tx, receipt);
  const units = new Map(receipt.lines.map((line) => [line.lineId, line.units]));
  const lines = order.lines
    .map((line) => ({
      lineId: line.id,
      itemId: line.itemId,
      units: (units.get(line.id) ?? 0) - (claimed.get(line.id) ?? 0),
    }))
    .filter((line) => line.units > 0);
  const now = deps.clock.now();
  await tx
    .insertInto("Receipt")
    .values({
      id: receipt.receiptId,
      stockOrderId: order.id,
      factoryId: receipt.factoryId,
      locationId: order.locationId,
      lines: JSON.stringify(lines),
      state: lines.length === 0 ? "done" : "pending",
      firstSentAt: null,
      problem: null,
      createdAt: now,
      doneAt: lines.length === 0 ? now : null,
    })
    .execute();
  await countReceived(tx, deps, { order, units });
  if (lines.length === 0) return;
  await deps.tasks.ask(tx, {
    kind: INVENTORY_TASKS.receive,
    key: receipt.receiptId,
    shopId: receipt.factoryId,
    app: "factory",
    payload: { receiptId: receipt.receiptId },
    priority: 2,
  });
}

async function countReceived(
  tx: Tx,
  { clock }: Pick<InventoryDeps, "clock">,
  { order, units }: { order: ReceivedOrder; units: ReadonlyMap<string, number> },
): Promise<void> {
  for (const [lineId, count] of units) {
    await tx
      .updateTable("StockOrderLine")
      .set((expression) => ({ received: expression("received", "+", count) }))
      .where("id", "=", lineId)
      .execute();
  }
  const isComplete = order.lines.every(
    (line) => openUnits({ ...line, received: line.received + (units.get(line.id) ?? 0) }) === 0,
  );
  const now = clock.now();
  await tx
    .updateTable("StockOrder")
    .set({ updatedAt: now, ...(isComplete ? { state: "received", closedAt: now } : {}) })
    .where("id", "=", order.id)
    .execute();
}

/** Writes a receipt to the factory's shop, once: its id is the key. */
export async function writeReceipt(deps: InventoryDeps, receiptId: string): Promise<void> {
  const receipt = await readReceipt(deps, receiptId);
  if (receipt?.state !== "pending") return;
  const { clock, settings } = deps;
  const now = clock.now();
  const firstSentAt = receipt.firstSentAt ?? now;
  const tooLate = firstSentAt + settings.keyLifeMs - settings.requestLifeMs;
  // A day later Shopify may have forgotten the key, and would add the goods a second time.
  if (now >= tooLate) return refuseReceipt(deps, receipt, "receipt_not_confirmed");
  if (receipt.firstSentAt === null) await noteSent(deps, receiptId, firstSentAt);
  const answer = await deps.receivingShop
    .addUnits({
      factoryId: receipt.factoryId,
      key: receiptId,
      locationGid: receipt.locationGid,
      units: receipt.lines.map((line) => ({
        inventoryItemGid: line.inventoryItemGid,
        delta: line.units,
      })),
      sendBefore: Math.min(now + settings.sendWithinMs, tooLate),
    })
    .catch(async (error: unknown) => {
      // Nothing was applied, so the key was never used: the next attempt begins its day anew.
      const isUnused = isFault(error) && error.code !== "unanswered";
      if (isUnused && receipt.firstSentAt === null) await noteSent(deps, receiptId, null);
      throw error;
    });
  if (!answer.ok) return refuseReceipt(deps, receipt, answer.code);
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("Receipt")
      .set({ state: "done", problem: null, doneAt: clock.now() })
      .where("id", "=", receiptId)
      .execute();
    await settleNotice(tx, clock, noticeOf(receipt));
    const itemIds = receipt.lines.map((line) => line.itemId);
    await deps.readSoon(tx, { factoryId: receipt.factoryId, itemIds });
  });
}

async function readReceipt({ database: { db } }: InventoryDeps, receiptId: string) {
  const receipt = await db
    .selectFrom("Receipt")
    .innerJoin("FactoryLocation", "FactoryLocation.id", "Receipt.locationId")
    .innerJoin("StockOrder", "StockOrder.id", "Receipt.stockOrderId")
    .select([
      "Receipt.id",
      "Receipt.factoryId",
      "Receipt.stockOrderId",
      "Receipt.state",
      "Receipt.lines",
      "Receipt.firstSentAt",
      "StockOrder.reference",
      "FactoryLocation.gid as locationGid",
    ])
    .where("Receipt.id", "=", receiptId)
    .executeTakeFirst();
  if (!receipt) return undefined;
  const lines = storedLines.parse(JSON.parse(receipt.lines));
  const items = await db
    .selectFrom("Item")
    .select(["id", "inventoryItemGid"])
    .where("id", "in", [...lines.map((line) => line.itemId), ""])
    .execute();
  const gids = new Map(items.map((item) => [item.id, item.inventoryItemGid]));
  return {
    ...receipt,
    lines: lines.map((line) => ({ ...line, inventoryItemGid: gids.get(line.itemId) ?? "" })),
  };
}

type StoredReceipt = NonNullable<Awaited<ReturnType<typeof readReceipt>>>;

const noticeOf = (receipt: StoredReceipt) => ({
  shopId: receipt.factoryId,
  kind: "receipt",
  subject: receipt.id,
});

async function noteSent(
  { database }: InventoryDeps,
  receiptId: string,
  firstSentAt: number | null,
): Promise<void> {
  await database.write(async (tx) => {
    await tx.updateTable("Receipt").set({ firstSentAt }).where("id", "=", receiptId).execute();
  });
}

/** The shop did not take it: the goods are there, so a person enters them in the shop's admin. */
async function refuseReceipt(
  deps: InventoryDeps,
  receipt: StoredReceipt,
  problem: string,
): Promise<void> {
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("Receipt")
      .set({ state: "refused", problem, doneAt: deps.clock.now() })
      .where("id", "=", receipt.id)
      .execute();
    const units = receipt.lines.reduce((sum, line) => sum + line.units, 0);
    await raiseNotice(tx, deps.clock, {
      ...noticeOf(receipt),
      factoryId: receipt.factoryId,
      details: { reference: receipt.reference, problem, units },
    });
  });
}
