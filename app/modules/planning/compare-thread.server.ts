/** The entry of a thread that compares settings: an item in, what they would have made of it out. */
import { parentPort } from "node:worker_threads";
import { compareItem } from "./compare-item.ts";
import type { CompareRequest } from "./comparer.server.ts";

parentPort?.on("message", ({ item, times }: CompareRequest) => {
  parentPort?.postMessage(compareItem(item, times));
});
