import { createServer, type Server } from "node:http";
import { flushCompileCache } from "node:module";
import { readEnv, type Env } from "#app/env.server.ts";
import { closeGently } from "#app/platform/http/close-gently.server.ts";
import { serveMetrics } from "#app/platform/telemetry/serve-metrics.server.ts";
import { startTracing } from "#app/platform/telemetry/tracing.server.ts";
import { openScreens } from "./open-screens.server.ts";
import { openServices, type Services } from "./services.server.ts";
import { startWorkerThread, type WorkerThread } from "./start-worker-thread.server.ts";
import { makeWeb } from "./web.server.ts";

const CLOSE_WAIT_MS = 10_000;
/** Longer than a load balancer's, so that it never reuses a connection that was just closed here. */
const KEEP_ALIVE_MS = 65_000;

const LAPSED = "lapsed";
/** Connections that may wait to be taken. One that finds no room is tried again only after a second. */
const BACKLOG = 4_096;

const ALIVE_MS = 3_600_000;

type Close = () => Promise<void>;

async function startWeb(env: Env, services: Services): Promise<Close> {
  const screens = await openScreens(env);
  const server = createServer(makeWeb(env, services, screens));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, env.port);
  services.log.info({ port: env.port, url: env.appUrl, role: env.role }, "listening");
  return async () => {
    await closeGently(server, CLOSE_WAIT_MS);
    await screens.close();
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, backlog: BACKLOG }, resolve);
  });
}

async function startWorker(services: Services): Promise<Close> {
  await services.worker.start();
  services.log.info("the worker has begun");
  return () => services.worker.stop();
}

/** Metrics and spans, where the environment asks for them. */
async function startTelling(
  env: Env,
  services: Services,
  thread: WorkerThread | undefined,
): Promise<Close[]> {
  const { log, refreshMetrics: refresh } = services;
  const page = async () =>
    services.telemetry.page(thread === undefined ? [] : [await thread.metrics()]);
  const telemetry = { page };
  const closings: Close[] = [];
  if (env.tracing) closings.push((await startTracing({ log, role: env.role })).stop);
  if (env.metrics) {
    closings.push((await serveMetrics({ ...env.metrics, telemetry, log, refresh })).close);
  }
  return closings;
}

/**
 * Resolves with the signal's name when the process is told to stop. Until then it is kept alive: a clock's
 * timers do not, so a worker that has nothing to do, or no database for a while, would end.
 */
function stopSignal(): Promise<string> {
  const alive = setInterval(() => {}, ALIVE_MS);
  return new Promise<string>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => resolve(signal));
  }).finally(() => clearInterval(alive));
}

async function main(): Promise<void> {
  const stopping = stopSignal();
  const given = readEnv();
  // In one process each has a thread of its own: webhooks are answered while the worker is at work.
  const thread = given.role === "all" ? startWorkerThread() : undefined;
  const env = thread ? { ...given, role: "web" as const } : given;
  const services = await openServices(env, thread?.options);
  const closings = await startTelling(env, services, thread);
  if (thread) closings.push(thread.stop);
  if (env.role === "worker") closings.push(await startWorker(services));
  else closings.push(await startWeb(env, services));
  // Kept now, not at the end: a process that dies starts again no slower (see NODE_COMPILE_CACHE).
  flushCompileCache();
  const lapsed = Promise.race([services.lapsed, thread?.lapsed ?? services.lapsed]);
  const cause = await Promise.race([stopping, lapsed.then(() => LAPSED)]);
  // Nothing can be finished any more: every write is refused, and others do the work.
  if (cause === LAPSED) process.exit(1);
  services.log.info({ signal: cause }, "stopping");
  // The web goes first: a webhook under way still finds its inbox, and the worker finishes its tasks.
  for (const close of closings.reverse()) await close();
  await services.close();
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
