import type { HubBooks } from "./hub-books.ts";
import type { PlannedOrder } from "./plan.ts";
import { sleep } from "./pool.ts";
import type { ReplayWorld } from "./replay-world.ts";
import { buy, type Purchase, type Sale } from "./sell.ts";

export interface SalesRun {
  sales: Sale[];
  ordersRefused: number;
  linesAsked: number;
  linesServed: number;
  unitsAsked: number;
  unitsServed: number;
  /** Virtual time of the stream over real time. */
  speedUp: number;
  durationMs: number;
}

export interface SalesPace {
  /** Virtual time runs so many times faster; as fast as the orders are worked off when absent. */
  speed: number | null;
  /** Orders that may be sold and not yet worked off, when no speed is given. */
  window: number;
  /** Share of the orders that may be sold by now: spreads the sales over something else. */
  share?: () => number;
}

const LOOK_MS = 50;
const PROGRESS_MS = 10_000;
const END_STATES = ["closed", "on_hold", "rejected", "cancelled"];

/** Lets the shoppers of a stream buy, one after the other, in the order of their times. */
export async function runSales(options: {
  sandboxUrl: string;
  books: HubBooks;
  world: ReplayWorld;
  orders: readonly PlannedOrder[];
  pace: SalesPace;
  print: (line: string) => void;
}): Promise<SalesRun> {
  const { sandboxUrl, world, orders, print } = options;
  const startedAt = performance.now();
  const total = emptyRun();
  const gate = openGate(options, total);
  let toldAt = startedAt;
  for (const [index, order] of orders.entries()) {
    while ((options.pace.share?.() ?? 1) < index / orders.length) await sleep(LOOK_MS);
    await gate(order.at - (orders[0]?.at ?? 0));
    const domain = world.shopDomains[order.shop] ?? "";
    count(total, await buy({ sandboxUrl, domain }, order));
    if (performance.now() - toldAt < PROGRESS_MS) continue;
    toldAt = performance.now();
    print(`sold ${total.sales.length} orders, ${total.linesServed} lines`);
  }
  total.durationMs = performance.now() - startedAt;
  const virtualMs = (orders.at(-1)?.at ?? 0) - (orders[0]?.at ?? 0);
  total.speedUp = virtualMs / Math.max(total.durationMs, 1);
  return total;
}

function emptyRun(): SalesRun {
  return {
    sales: [],
    ordersRefused: 0,
    linesAsked: 0,
    linesServed: 0,
    unitsAsked: 0,
    unitsServed: 0,
    speedUp: 0,
    durationMs: 0,
  };
}

function count(total: SalesRun, { sale, linesAsked, unitsAsked }: Purchase): void {
  total.linesAsked += linesAsked;
  total.unitsAsked += unitsAsked;
  if (!sale) {
    total.ordersRefused += 1;
    return;
  }
  total.sales.push(sale);
  total.linesServed += sale.lines.length;
  total.unitsServed += sale.lines.reduce((sum, line) => sum + line.units, 0);
}

/** Waits until an order may be sold: its virtual time has come, or enough earlier ones are done. */
function openGate(
  { books, pace }: { books: HubBooks; pace: SalesPace },
  total: SalesRun,
): (virtualMs: number) => Promise<void> {
  const startedAt = performance.now();
  const { speed, window } = pace;
  if (speed !== null) {
    return (virtualMs) => sleep(Math.max(virtualMs / speed - (performance.now() - startedAt), 0));
  }
  let ended = 0;
  return async () => {
    while (total.sales.length - ended >= window) {
      const states = await books.supplyStates();
      ended = END_STATES.reduce((sum, state) => sum + (states[state] ?? 0), 0);
      if (total.sales.length - ended >= window) await sleep(LOOK_MS);
    }
  };
}
