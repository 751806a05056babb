import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { ItemRecord } from "./sale-record.ts";
import { compared, type Compared } from "./what-if-result.ts";
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

export function startComparer(): Comparer {
  const thread = new Worker(new URL("./compare-thread.server.ts", import.meta.url));
  return {
    async compare(request) {
      thread.postMessage(request);
      // An error of the thread rejects this.
      const [message] = z.tuple([compared]).parse(await once(thread, "message"));
      return message;
    },
    async close() {
      await thread.terminate();
    },
  };
}
