import { z } from "zod";

import { callJson } from "../../scripts/demo/call-json.ts";
import type { HubBooks } from "./hub-books.ts";
import { sleep } from "./pool.ts";

const deliveries = z.array(z.unknown());
const LOOK_MS = 250;
/** It must look at rest this many times in a row: work makes work. */
const LOOKS = 4;
const PROGRESS_MS = 10_000;

/** Waits until nothing is to be done any more; answers what is left when the time is over. */
export async function waitForRest(options: {
  sandboxUrl: string;
  books: HubBooks;
  timeoutMs: number;
  print: (line: string) => void;
}): Promise<{ atRest: boolean; left: Record<string, number>; tookMs: number }> {
  const startedAt = performance.now();
  let quiet = 0;
  let toldAt = startedAt;
  for (;;) {
    const left = await readLeft(options);
    const tookMs = performance.now() - startedAt;
    quiet = Object.keys(left).length === 0 ? quiet + 1 : 0;
    if (quiet >= LOOKS) return { atRest: true, left, tookMs };
    if (tookMs > options.timeoutMs) return { atRest: false, left, tookMs };
    if (performance.now() - toldAt > PROGRESS_MS) {
      toldAt = performance.now();
      options.print(`not at rest: ${JSON.stringify(left)}`);
    }
    await sleep(LOOK_MS);
  }
}

/** The deliveries are many while there is work, so they are looked at only when there is no other. */
async function readLeft({
  sandboxUrl,
  books,
}: {
  sandboxUrl: string;
  books: HubBooks;
}): Promise<Record<string, number>> {
  const outstanding = Object.entries(await books.outstanding()).filter(([, units]) => units > 0);
  if (outstanding.length > 0) return Object.fromEntries(outstanding);
  const pending = deliveries.parse(await callJson(`${sandboxUrl}/control/deliveries`));
  return pending.length > 0 ? { deliveries: pending.length } : {};
}
