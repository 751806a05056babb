/**
 * The worker as a thread beside the web of the same process: what it works at never keeps a webhook
 * from being answered. Begun by start-worker-thread.server.ts.
 */
import { flushCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { readEnv } from "#app/env.server.ts";
import { invariant } from "#app/kernel/invariant.ts";
import { makeWriteTurns } from "#app/platform/db/write-turns.server.ts";
import { startTracing } from "#app/platform/telemetry/tracing.server.ts";
import { openServices } from "./services.server.ts";
import type { FromThread, ThreadData, ToThread } from "./start-worker-thread.server.ts";

const threadData = z.object({ turns: z.instanceof(SharedArrayBuffer) });

async function run({ turns }: ThreadData): Promise<void> {
  const port = parentPort;
  invariant(port !== null, "this file runs as a thread");
  const tell = (message: FromThread): void => port.postMessage(message);
  const env = { ...readEnv(), role: "worker" as const };
  const file = { turns: makeWriteTurns(turns), copiesLog: true };
  const services = await openServices(env, { file });
  const { log, telemetry, worker } = services;
  const tracing = env.tracing ? await startTracing({ log, role: env.role }) : undefined;

  async function tellMetrics(): Promise<void> {
    await services.refreshMetrics();
    tell({ kind: "metrics", rows: await telemetry.rows() });
  }

  async function stop(): Promise<void> {
    await worker.stop();
    await tracing?.stop();
    await services.close();
    port?.close();
  }

  port.on("message", (message: ToThread) => {
    if (message.kind === "wake") worker.wake(message.wake);
    else void (message.kind === "stop" ? stop() : tellMetrics());
  });
  void services.lapsed.then(() => tell({ kind: "lapsed" }));
  await worker.start();
  log.info("the worker has begun");
  flushCompileCache();
}

await run(threadData.parse(workerData));
