import { id, insert, pick, range, type Seeding } from "./seed-rows.ts";

const DAY_MS = 86_400_000;
const STOCK_ORDER_STATES = ["planned", "in_production", "incoming", "received", "cancelled"];

/** Goods that will come or came: every state, late and early, told and untold. */
export async function seedStockOrders({ tx, now, factoryId, items }: Seeding): Promise<void> {
  const orders = range(60).map((n) => ({ n, state: pick(STOCK_ORDER_STATES, n) }));
  const told = {
    ...{ workshop: "Jingdezhen kiln 3", materials: "white porcelain and cobalt" },
    ...{ inspected: 50, passed: 48, words: { en: "Fired twice.", "zh-CN": "二次烧制。" } },
  };
  const untold = { workshop: "", materials: "", inspected: null, passed: null, words: {} };
  await insert(
    tx,
    "StockOrder",
    orders.map(({ n, state }) => ({
      ...{ id: id("stock-order", n), factoryId, state, locationId: "location-kiln" },
      kind: pick(["production", "purchase", "production"], n),
      reference: n === 0 ? "Batch 1 of the winter glaze, second firing, kiln 3" : `Batch ${n + 1}`,
      expectedOn: new Date(now + (n - 10) * DAY_MS).toISOString().slice(0, 10),
      story: JSON.stringify(n % 2 === 0 ? told : untold),
      ...{ createdAt: now, updatedAt: now, closedAt: n % 5 > 2 ? now : null },
    })),
  );
  const lines = orders.flatMap(({ n, state }) =>
    range(Math.min(1 + (n % 3), items)).map((line) => ({
      ...{ id: `${id("stock-line", n)}-${line}`, stockOrderId: id("stock-order", n), factoryId },
      ...{ itemId: id("item", (n + line) % items), quantity: 40, granted: n % 4 === 0 ? 6 : 0 },
      received: state === "received" ? 40 : n % 3,
    })),
  );
  await insert(tx, "StockOrderLine", lines);
  const receipts: [string, string | null][] = [
    ["done", null],
    ["pending", null],
    ["refused", "receipt_not_confirmed"],
    ["refused", "ITEM_NOT_STOCKED_AT_LOCATION"],
  ];
  await insert(
    tx,
    "Receipt",
    orders.slice(0, 20).map(({ n }) => {
      const [state, problem] = pick(receipts, n);
      return {
        ...{ id: id("receipt", n), stockOrderId: id("stock-order", n), factoryId, lines: "[]" },
        ...{ locationId: "location-kiln", state, problem, firstSentAt: now, createdAt: now },
        doneAt: state === "pending" ? null : now,
      };
    }),
  );
}
