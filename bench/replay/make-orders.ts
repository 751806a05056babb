/**
 * Makes a small order stream of our own, in the shape that the replay reads:
 * `node bench/replay/make-orders.ts FILE.csv.gz [--lines 400] [--seed 1]`.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

import { seededRandom } from "#sandbox/platform/random.ts";
import type { StreamRow } from "./stream.ts";

const HEAD = "invoice,sku,description,quantity,invoiced_at,unit_price_gbp,customer_id,country";
const WARES = ["LANTERN", "KITE", "COMB", "TEA BOWL", "PAPER FAN", "BELL", "BASKET", "INK STONE"];
const COLOURS = ["RED", "BLUE", "GREEN", "IVORY", "BLACK"];
const FIRST_SKU = 20_001;
const START = Date.UTC(2024, 0, 8, 9);
const MINUTE_MS = 60_000;
const CUSTOMERS = 40;

interface Chance {
  /** A whole number from 0 to below the limit, small ones more often. */
  skewed(limit: number): number;
  below(limit: number): number;
  happens(share: number): boolean;
}

function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  return {
    skewed: (limit) => Math.floor(random() ** 2 * limit),
    below: (limit) => Math.floor(random() * limit),
    happens: (share) => random() < share,
  };
}

/** Popular goods sell often; a few lines are returns, fees, or bought by guests, as in real streams. */
export function makeOrderRows({ lines, seed }: { lines: number; seed: number }): string[] {
  const chance = chanceOf(seed);
  const rows: string[] = [];
  for (let invoice = 500_001, at = START; rows.length < lines; invoice += 1) {
    at += (1 + chance.below(12)) * MINUTE_MS;
    const customer = chance.happens(0.25) ? "" : String(12_000 + chance.skewed(CUSTOMERS));
    const size = Math.min(1 + chance.skewed(14), lines - rows.length);
    const isReturn = chance.happens(0.03);
    for (let line = 0; line < size; line += 1) {
      const quantity = (1 + chance.skewed(6)) * (isReturn ? -1 : 1);
      rows.push(
        [
          `${isReturn ? "C" : ""}${invoice}`,
          ...wareOf(chance),
          quantity,
          new Date(at).toISOString().slice(0, 19),
          (1 + chance.below(900) / 100).toFixed(2),
          customer,
          "United Kingdom",
        ].join(","),
      );
    }
  }
  return rows;
}

function wareOf(chance: Chance): [sku: string, description: string] {
  if (chance.happens(0.02)) return ["POST", "POSTAGE"];
  const index = chance.skewed(WARES.length * COLOURS.length);
  const ware = WARES[index % WARES.length];
  return [String(FIRST_SKU + index), `${COLOURS[Math.floor(index / WARES.length)]} ${ware}`];
}

/** Made rows as the stream reads them, without a file between. */
export function toStreamRows(rows: readonly string[]): StreamRow[] {
  return rows.map((row) => {
    const [
      invoice = "",
      sku = "",
      description = "",
      quantity = "",
      invoiced_at = "",
      unit_price_gbp = "",
      customer_id = "",
      country = "",
    ] = row.split(",");
    return {
      invoice,
      sku,
      description,
      quantity,
      invoiced_at,
      unit_price_gbp,
      customer_id,
      country,
    };
  });
}

export function writeOrderFile(file: string, options: { lines: number; seed: number }): void {
  writeFileSync(file, gzipSync([HEAD, ...makeOrderRows(options), ""].join("\n")));
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lines: { type: "string", default: "400" },
      seed: { type: "string", default: "1" },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error("Name the file to write, e.g. orders.csv.gz.");
  writeOrderFile(file, { lines: Number(values.lines), seed: Number(values.seed) });
}
