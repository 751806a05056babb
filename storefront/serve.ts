/** The production bundle on plain Node: `PORT=3100 node serve.ts` after `react-router build`. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { InMemoryCache } from "@shopify/hydrogen";

const ROOT = import.meta.dirname;
const CLIENT = resolve(ROOT, "dist/client");
const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

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
  const opened = new Map<string, InMemoryCache>();
  const open = (name: string): Promise<InMemoryCache> => {
    const cache = opened.get(name) ?? new InMemoryCache();
    opened.set(name, cache);
    return Promise.resolve(cache);
  };
  Object.assign(globalThis, { caches: { open } });
}

/** A built file, which never changes under its name; false when there is none. */
function sendFile(request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const file = join(CLIENT, decodeURIComponent(pathname));
  if (!file.startsWith(CLIENT + sep) || !existsSync(file) || !statSync(file).isFile()) return false;
  const isHashed = pathname.startsWith("/assets/");
  response.writeHead(200, {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": isHashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
  });
  createReadStream(file).pipe(response);
  return true;
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
  const listener = createRequestListener((request) => worker.fetch(request, process.env, context));
  const port = Number(process.env["PORT"] ?? 3100);
  const server = createServer((request, response) => {
    if (!sendFile(request, response)) listener(request, response);
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
