import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { makeTurnsMemory, makeWriteTurns } from "#app/platform/db/write-turns.server.ts";
import type { MetricRows } from "#app/platform/telemetry/telemetry.server.ts";
import type { Wake } from "./hub-modules.server.ts";
import type { ThreadOptions } from "./services.server.ts";

export interface ThreadData {
  turns: SharedArrayBuffer;
}
export type ToThread = { kind: "wake"; wake: Wake } | { kind: "metrics" } | { kind: "stop" };
export type FromThread = { kind: "metrics"; rows: MetricRows } | { kind: "lapsed" };

export interface WorkerThread {
  /** What the web of this process needs to know of it. */
  options: ThreadOptions;
  /** Its metrics, read now. */
  metrics(): Promise<MetricRows>;
  /** Resolves when the workers of other processes took it for dead. */
  lapsed: Promise<void>;
  stop(): Promise<void>;
}

const FILE = new URL("./worker-thread.ts", import.meta.url);

/**
 * Begins the worker in a thread of its own. One that fails takes the process with it: whatever runs the
 * process starts it again, and both threads decide from what is stored.
 */
export function startWorkerThread(): WorkerThread {
  const turns = makeTurnsMemory();
  const workerData: ThreadData = { turns };
  const worker = new Worker(FILE, { workerData });
  let isStopping = false;
  let asked: ((rows: MetricRows) => void)[] = [];
  let lapse = (): void => {};
  const lapsed = new Promise<void>((resolve) => (lapse = resolve));
  const tell = (message: ToThread): void => worker.postMessage(message);
  worker.on("message", (message: FromThread) => {
    if (message.kind === "lapsed") return lapse();
    for (const resolve of asked) resolve(message.rows);
    asked = [];
  });
  worker.on("error", (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
  worker.on("exit", () => {
    if (!isStopping) process.exit(1);
  });
  return {
    options: {
      file: { turns: makeWriteTurns(turns), copiesLog: false },
      wakeWorker: wakeOnce((wake) => tell({ kind: "wake", wake })),
    },
    metrics: () =>
      new Promise((resolve) => {
        asked.push(resolve);
        if (asked.length === 1) tell({ kind: "metrics" });
      }),
    lapsed,
    async stop() {
      isStopping = true;
      const ended = once(worker, "exit");
      tell({ kind: "stop" });
      await ended;
    },
  };
}

/** What is told in one moment is told once, as the transactions of a group end together. */
function wakeOnce(send: (wake: Wake) => void): (wake: Wake) => void {
  const waiting = new Map<Wake["what"], number>();
  return (wake) => {
    if (waiting.size === 0) {
      queueMicrotask(() => {
        for (const [what, messages] of waiting)
          send(what === "inbox" ? { what, messages } : { what });
        waiting.clear();
      });
    }
    const more = wake.what === "inbox" ? wake.messages : 0;
    waiting.set(wake.what, (waiting.get(wake.what) ?? 0) + more);
  };
}
