import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { Compared } from "./compare-item.ts";
import type { ItemRecord } from "./sale-record.ts";
import type { ComparedTimes } from "./settings-compared.ts";

export interface CompareRequest {
  item: ItemRecord;
  times: ComparedTimes & { channels: number };
}

/** Compares item after item in a thread of its own, so that the hub does its work meanwhile. */
export interface Comparer {
  compare(request: CompareRequest): Promise<Compared>;
  close(): Promise<void>;
}

const outcome = z.object({ served: z.number(), oversold: z.number(), writes: z.number() });
const answer = z.object({ asked: z.number(), orders: z.number(), outcomes: z.array(outcome) });

export function startComparer(): Comparer {
  const thread = new Worker(new URL("./compare-thread.server.ts", import.meta.url));
  return {
    async compare(request) {
      thread.postMessage(request);
      // An error of the thread rejects this.
      const [message] = z.tuple([answer]).parse(await once(thread, "message"));
      return message;
    },
    async close() {
      await thread.terminate();
    },
  };
}
