/**
 * `npm run bench -- hold`: order lines held a second, from snapshots that were read already, over many
 * items and on one hot item, beside what bare transactions on SQLite reach. Options: --orders 10000,
 * --items 10000, --shops 20, --quick.
 */
import { parseArgs } from "node:util";
import { z } from "zod";

import { rawTransactions } from "./hold/raw-loop.ts";
import { runHoldCase, type HoldCase } from "./hold/run-case.ts";
import { runBench } from "./report/result.ts";
import { tableLines } from "./report/table.ts";

const LINES_PER_ORDER = 3;
const ORDERS_A_TRANSACTION = 100;
const RAW_TRANSACTIONS = 20_000;
const whole = z.coerce.number().int().min(1);

function readOptions() {
  const { values } = parseArgs({
    options: {
      orders: { type: "string" },
      items: { type: "string" },
      shops: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const [orders, items] = values.quick ? [1_000, 1_000] : [10_000, 10_000];
  const wanted = z.object({
    orders: whole.default(orders),
    items: whole.default(items),
    shops: whole.default(20),
  });
  return { ...wanted.parse(values), quick: values.quick };
}

const { orders, items, shops, quick } = readOptions();
const common = { orders, shops, linesPerOrder: LINES_PER_ORDER, atOnce: ORDERS_A_TRANSACTION };
const CASES: (HoldCase & { wanted: number | null })[] = [
  { ...common, name: "SQLite, many items", items, wanted: 5_000 },
  { ...common, name: "SQLite, one hot item", items: 1, wanted: 2_000 },
  {
    ...common,
    name: "SQLite, many items, one order at a time",
    items,
    orders: Math.ceil(orders / 10),
    atOnce: 1,
    wanted: null,
  },
];

await runBench({
  name: "hold",
  quick,
  async measure(print) {
    const raw = rawTransactions({ items, transactions: quick ? 2_000 : RAW_TRANSACTIONS });
    const cases = [];
    for (const one of CASES) {
      print(`${one.name} …`);
      cases.push({ ...(await runHoldCase(one)), wanted: one.wanted });
    }
    const rows = cases.map(({ wanted: _, ...figures }) => ({ ...figures }));
    for (const line of tableLines(rows)) print(line);
    print(`bare SQLite transactions of one line, one a commit: ${Math.round(raw)} a second`);
    return {
      figures: { orders, items, shops, rawTransactionsPerSecond: raw, cases: rows },
      targets: cases.flatMap(({ case: name, linesPerSecond, wanted }) =>
        wanted === null
          ? []
          : [
              {
                what: `lines held a second: ${name}`,
                unit: "lines/s",
                bound: "at least" as const,
                wanted,
                measured: linesPerSecond,
              },
            ],
      ),
    };
  },
});
