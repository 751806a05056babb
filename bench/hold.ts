/**
 * `npm run bench -- hold`: order lines held a second, from snapshots that were read already, over many
 * items and on one hot item, on SQLite and on PostgreSQL (where it is installed, with fsync), beside what
 * bare transactions on SQLite reach. Options: --orders 10000, --items 10000, --shops 20, --quick.
 */
import { parseArgs } from "node:util";
import { z } from "zod";

import { rawTransactions } from "./hold/raw-loop.ts";
import { runHoldCase, type HoldCase, type HoldFigures, type OpenScratch } from "./hold/run-case.ts";
import { runBench } from "./report/result.ts";
import { tableLines } from "./report/table.ts";
import { openScratchDatabase } from "./world/scratch-database.ts";
import { startBenchServer } from "./world/scratch-postgres.ts";

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
const CASES: (Omit<HoldCase, "name"> & { what: string; wanted: number | null })[] = [
  { ...common, what: "many items", items, wanted: 5_000 },
  { ...common, what: "one hot item", items: 1, wanted: 2_000 },
  {
    ...common,
    what: "many items, one order at a time",
    items,
    orders: Math.ceil(orders / 10),
    atOnce: 1,
    wanted: null,
  },
];

type Print = (line: string) => void;
type Measured = HoldFigures & { wanted: number | null };

async function runAll(of: { engine: string; open: OpenScratch; print: Print }) {
  const cases: Measured[] = [];
  for (const { what, wanted, ...one } of CASES) {
    const name = `${of.engine}, ${what}`;
    of.print(`${name} …`);
    cases.push({ ...(await runHoldCase({ ...one, name }, of.open)), wanted });
  }
  return cases;
}

/** The same on a server of its own. What it must reach is said of SQLite alone. */
async function runOnPostgres(print: Print): Promise<Measured[]> {
  const server = await startBenchServer();
  if (!server) {
    print("PostgreSQL is not installed: what needs it was left out.");
    return [];
  }
  try {
    const cases = await runAll({ engine: "PostgreSQL", open: server.open, print });
    return cases.map((one) => ({ ...one, wanted: null }));
  } finally {
    server.stop();
  }
}

await runBench({
  name: "hold",
  quick,
  async measure(print) {
    const raw = rawTransactions({ items, transactions: quick ? 2_000 : RAW_TRANSACTIONS });
    const cases = [
      ...(await runAll({ engine: "SQLite", open: openScratchDatabase, print })),
      ...(await runOnPostgres(print)),
    ];
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
