import { createServer, type Server } from "node:http";
import { describeError } from "#app/kernel/fault.ts";
import { closeGently } from "#app/platform/http/close-gently.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Telemetry } from "./telemetry.server.ts";

const CLOSE_WAIT_MS = 1_000;

/**
 * Serves /metrics on a port of its own, so that no proxy of the public one can lead there by mistake.
 * `refresh` brings the figures up to date that are read rather than counted.
 */
export async function serveMetrics(deps: {
  host: string;
  port: number;
  telemetry: Pick<Telemetry, "page">;
  log: Log;
  refresh: () => Promise<void>;
}): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url?.split("?")[0] !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    void deps
      .refresh()
      .then(() => deps.telemetry.page())
      .then(
        ({ contentType, text }) =>
          response.writeHead(200, { "content-type": contentType }).end(text),
        (error: unknown) => {
          deps.log.error({ error: describeError(error) }, "metrics could not be read");
          response.writeHead(500).end();
        },
      );
  });
  const port = await listen(server, deps);
  deps.log.info({ host: deps.host, port }, "metrics are served");
  return { port, close: () => closeGently(server, CLOSE_WAIT_MS) };
}

function listen(server: Server, at: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(at.port, at.host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : at.port);
    });
  });
}
