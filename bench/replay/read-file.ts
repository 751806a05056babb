import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";
import { z } from "zod";

import { readStream, type StreamCounts, type StreamOrder, type StreamRow } from "./stream.ts";

const row = z.object({
  invoice: z.string(),
  sku: z.string(),
  description: z.string(),
  quantity: z.string(),
  invoiced_at: z.string(),
  unit_price_gbp: z.string(),
  customer_id: z.string(),
  country: z.string(),
});

/** Rows to read for each line wanted: some are left out. */
const ROWS_PER_LINE = 2;

/** The beginning of an order stream in a gzipped CSV file, as far as it is wanted. */
export async function readOrderFile(
  file: string,
  options: { linesMax: number },
): Promise<{ orders: StreamOrder[]; counts: StreamCounts }> {
  const rows: StreamRow[] = [];
  const source = createReadStream(file);
  const parser = source.pipe(createGunzip()).pipe(parse({ columns: true }));
  for await (const record of parser) {
    rows.push(row.parse(record));
    if (rows.length >= options.linesMax * ROWS_PER_LINE) break;
  }
  source.destroy();
  return readStream(rows, options);
}
