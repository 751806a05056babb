/**
 * `npm run bench -- scale`: the same work for a hub of 100, 500 and 2,000 shops with 500 listings each:
 * what a written level costs, how much memory a shop takes, how many bytes a listing. What lies beyond
 * the largest is extrapolated, and called so. Options: --shops 100,500,2000, --listings 500, --quick.
 */
import { parseArgs } from "node:util";
import { z } from "zod";

import { runBench, type Target } from "./report/result.ts";
import { tableLines } from "./report/table.ts";
import { grow, type GrowFigures } from "./scale/grow.ts";

const BUSY_SHOPS = 50;
/** Flat: the largest world's figure is at most so many times the smallest's. */
const FLAT = 1.2;
const BEYOND = [10_000, 100_000];
const KIB_PER_MB = 1_024;
const BYTES_PER_MB = KIB_PER_MB * KIB_PER_MB;

function readOptions() {
  const { values } = parseArgs({
    options: {
      shops: { type: "string" },
      listings: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const shops = values.shops ?? (values.quick ? "50,100" : "100,500,2000");
  const counts = shops.split(",").map((text) => z.coerce.number().int().min(2).parse(text));
  const listings = z.coerce
    .number()
    .int()
    .min(20)
    .multipleOf(20)
    .parse(values.listings ?? (values.quick ? 100 : 500));
  return { counts, listings, quick: values.quick };
}

const options = readOptions();

function memoryPerShopKib(smaller: GrowFigures, larger: GrowFigures): number {
  const grown = larger.hubMemoryMb - smaller.hubMemoryMb;
  return (grown * KIB_PER_MB) / (larger.shops - smaller.shops);
}

/** Of a shop at rest: the busy shops, whose levels were never written, are the same in both worlds. */
function bytesPerListing(smaller: GrowFigures, larger: GrowFigures): number {
  const grown = larger.databaseMb - smaller.databaseMb;
  return (grown * BYTES_PER_MB) / (larger.listings - smaller.listings);
}

function targetsOf(rows: readonly GrowFigures[]): Target[] {
  const [first, second] = rows;
  const last = rows.at(-1);
  if (!first || !second || !last) return [];
  const flat = (what: string, measured: number | null): Target => ({
    what,
    unit: "times the smallest's",
    bound: "at most",
    wanted: FLAT,
    measured,
  });
  /** What a further one takes, by the growth from the second world on beside that to the second. */
  const further = (of: typeof memoryPerShopKib): number | null =>
    rows.length < 3 ? null : of(second, last) / of(first, second);
  return [
    flat("processor time for a level", last.microsecondsPerLevel / first.microsecondsPerLevel),
    flat("memory for a further shop", further(memoryPerShopKib)),
    flat("bytes for a further listing", further(bytesPerListing)),
  ];
}

/** From each world to the next larger one. */
function growthOf(rows: readonly GrowFigures[]) {
  return rows.slice(1).map((larger, index) => {
    const smaller = rows[index] ?? larger;
    return {
      fromShops: smaller.shops,
      toShops: larger.shops,
      memoryKibPerShop: memoryPerShopKib(smaller, larger),
      bytesPerListing: bytesPerListing(smaller, larger),
    };
  });
}

/** By the growth between the smallest and the largest that were measured; nothing of it was run. */
function extrapolate(rows: readonly GrowFigures[]) {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last || first === last) return [];
  return BEYOND.map((shops) => ({
    shops,
    extrapolated: "yes",
    hubMemoryMb:
      last.hubMemoryMb + (memoryPerShopKib(first, last) * (shops - last.shops)) / KIB_PER_MB,
    databaseMb:
      last.databaseMb +
      (bytesPerListing(first, last) * (last.listings / last.shops) * (shops - last.shops)) /
        BYTES_PER_MB,
  }));
}

await runBench({
  name: "scale",
  quick: options.quick,
  async measure(print) {
    const rows: GrowFigures[] = [];
    for (const shops of options.counts) {
      print(`${shops} shops of ${options.listings} listings …`);
      const busyShops = Math.min(BUSY_SHOPS, ...options.counts);
      rows.push(await grow({ shops, listingsPerShop: options.listings, busyShops }));
    }
    for (const line of tableLines(rows.map((row) => ({ ...row })))) print(line);
    for (const line of tableLines(growthOf(rows))) print(line);
    const beyond = extrapolate(rows);
    for (const line of tableLines(beyond)) print(line);
    return { figures: { rows, growth: growthOf(rows), beyond }, targets: targetsOf(rows) };
  },
});
