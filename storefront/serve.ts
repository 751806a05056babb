/**
 * The production bundle on plain Node: `PORT=3100 node serve.ts` after `react-router build`. A folder
 * behind it names another storefront whose bundle is served instead.
 */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { answerPage } from "./serve/answer-page.ts";
import { BoundedCache } from "./serve/bounded-cache.ts";
import { makeSendFile } from "./serve/send-file.ts";

const ROOT = resolve(process.argv[2] ?? import.meta.dirname);

interface Worker {
  fetch(
    request: Request,
    env: NodeJS.ProcessEnv,
    context: {
      waitUntil(work: Promise<unknown>): void;
      passThroughOnException(): void;
    },
  ): Promise<Response>;
}

function isWorker(value: unknown): value is Worker {
  return typeof value === "object" && value !== null && "fetch" in value;
}

function readWorker(module: unknown): Worker {
  const found =
    typeof module === "object" && module !== null && "default" in module ? module.default : null;
  if (!isWorker(found)) throw new Error("dist/server/index.js is no worker: build it again.");
  return found;
}

/** Workers have a cache of answers; on Node each process keeps its own. */
function installCaches(): void {
  const opened = new Map<string, BoundedCache>();
  const open = (name: string): Promise<BoundedCache> => {
    const cache = opened.get(name) ?? new BoundedCache();
    opened.set(name, cache);
    return Promise.resolve(cache);
  };
  Object.assign(globalThis, { caches: { open } });
}

async function main(): Promise<void> {
  const bundle = join(ROOT, "dist/server/index.js");
  if (!existsSync(bundle)) throw new Error("The store is not built: run `react-router build`.");
  installCaches();
  const worker = readWorker(await import(bundle));
  const context = {
    waitUntil: (work: Promise<unknown>): void => {
      work.catch((error: unknown) => {
        console.error(error);
      });
    },
    passThroughOnException: (): void => undefined,
  };
  const fetchPage = (asked: Request): Promise<Response> =>
    worker.fetch(asked, process.env, context);
  const sendFile = await makeSendFile(resolve(ROOT, "dist/client"));
  const port = Number(process.env["PORT"] ?? 3100);
  const server = createServer((incoming, outgoing) => {
    const work = sendFile(incoming, outgoing) ?? answerPage(fetchPage, incoming, outgoing);
    work.catch((error: unknown) => {
      if (outgoing.destroyed) return;
      console.error(error);
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500).end();
    });
  });
  server.listen(port, () => {
    console.log(`The store listens on http://localhost:${port}`);
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeAllConnections();
    });
  }
}

await main();
