import { randomBytes } from "node:crypto";

import { makeHub, type Hub } from "#app/hub.server.ts";
import { compareBalances } from "#app/modules/ledger/index.server.ts";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { makeSealer } from "#app/platform/crypto/seal.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import type { ScratchDatabase } from "../world/scratch-database.ts";
import { seedHub, type SeededHub } from "../world/seed-hub.ts";
import { makeOrders, type DecidedOrder } from "./orders.ts";

export interface HoldCase {
  name: string;
  items: number;
  shops: number;
  orders: number;
  linesPerOrder: number;
  /** Orders that are given at a time: the most that one transaction may take. */
  atOnce: number;
}

export interface HoldFigures {
  case: string;
  linesPerSecond: number;
  lines: number;
  seconds: number;
  /** Of this process, over the same time; a server has its own beside it. */
  processorSeconds: number;
}

/** A fresh database for a case. */
export type OpenScratch = () => Promise<Pick<ScratchDatabase, "database" | "close">>;

const ENOUGH_UNITS = 1_000_000;
const MICROSECONDS = 1_000_000;

/** Books orders a shop's reader has already read; no network, no queue. Throws when a line is not held. */
export async function runHoldCase(wanted: HoldCase, open: OpenScratch): Promise<HoldFigures> {
  const scratch = await open();
  try {
    const seeded = await seedHub(scratch.database, planOf(wanted));
    const hub = hubOn(scratch.database);
    const { shops } = seeded;
    const orders = makeOrders({ ...wanted, shops, now: Date.now() });
    const warmUp = Math.ceil(orders.length / 10);
    await bookAll(hub, orders.slice(0, warmUp), wanted.atOnce);
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    await bookAll(hub, orders.slice(warmUp), wanted.atOnce);
    const seconds = (performance.now() - startedAt) / 1_000;
    const cpu = process.cpuUsage(cpuBefore);
    await verify(scratch.database, { seeded, orders });
    const lines = (orders.length - warmUp) * wanted.linesPerOrder;
    return {
      case: wanted.name,
      linesPerSecond: lines / seconds,
      lines,
      seconds,
      processorSeconds: (cpu.user + cpu.system) / MICROSECONDS,
    };
  } finally {
    await scratch.close();
  }
}

function planOf({ items, shops }: HoldCase): Parameters<typeof seedHub>[1] {
  const numbers = Array.from({ length: items }, (_, item) => item);
  return {
    now: Date.now(),
    policy: "strict",
    coolingMs: 0,
    brandShown: null,
    factory: {
      domain: "works.myshopify.com",
      gid: "gid://shopify/Shop/1",
      locationGid: "gid://shopify/Location/1",
    },
    items: numbers.map((item) => ({
      sku: `SKU-${item}`,
      productGid: `gid://shopify/Product/${item}`,
      variantGid: `gid://shopify/ProductVariant/${item}`,
      inventoryItemGid: `gid://shopify/InventoryItem/${item}`,
      free: 0,
    })),
    shops: Array.from({ length: shops }, (_, shop) => ({
      domain: `shop-${shop}.myshopify.com`,
      gid: `gid://shopify/Shop/${shop + 2}`,
      serviceGid: `gid://shopify/FulfillmentService/${shop + 2}`,
      locationGid: `gid://shopify/Location/${shop + 2}`,
      listings: numbers.map((item) => ({
        item,
        productGid: `gid://shopify/Product/9${item}`,
        variantGid: `gid://shopify/ProductVariant/9${item}`,
        inventoryItemGid: `gid://shopify/InventoryItem/9${item}`,
        exposed: ENOUGH_UNITS,
        target: ENOUGH_UNITS,
      })),
    })),
  };
}

/** The hub as it is wired in production; its worker does not run and nothing reaches for a network. */
function hubOn(database: Database): Hub {
  const app = { apiKey: "key", apiSecret: "secret" };
  return makeHub({
    database,
    clock: realClock(),
    log: createLog({ level: "error" }),
    sealer: makeSealer({ key: randomBytes(32).toString("base64") }),
    apps: { factory: app, reseller: app },
    appUrl: "https://hub.example",
    fetch: () => Promise.reject(new Error("holding needs no network")),
  });
}

async function bookAll(hub: Hub, orders: readonly DecidedOrder[], atOnce: number): Promise<void> {
  for (let start = 0; start < orders.length; start += atOnce) {
    const booked = orders.slice(start, start + atOnce).map((order) => hub.deps.orders.book(order));
    for (const outcome of await Promise.all(booked)) {
      if (outcome !== "booked") throw new Error(`an order was not booked but ${outcome}`);
    }
  }
}

/** Every unit is held, once, and the books add up. */
async function verify(
  { db }: Database,
  { seeded, orders }: { seeded: SeededHub; orders: readonly DecidedOrder[] },
): Promise<void> {
  const { units } = await db
    .selectFrom("StockBalance")
    .select((expression) => expression.fn.sum<number>("units").as("units"))
    .where("factoryId", "=", seeded.factoryId)
    .where("kind", "=", "hold")
    .executeTakeFirstOrThrow();
  const wanted = orders.reduce((sum, order) => sum + order.units, 0);
  if (Number(units) !== wanted) throw new Error(`${units} units are held instead of ${wanted}`);
  const wrong = await compareBalances(db, seeded.factoryId);
  if (wrong.length > 0) throw new Error(`${wrong.length} balances differ from their transfers`);
}
