import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Sandbox } from "./platform/assemble.ts";
import { ConnectionReset } from "./platform/http/messages.ts";
import type { SandboxRequest } from "./platform/http/messages.ts";

export interface SandboxServer {
  readonly port: number;
  readonly url: string;
  /** Stops listening and cuts what is still open. The sandbox itself goes on until it is closed. */
  close(): Promise<void>;
}

const BODY_BYTES_MAX = 128 * 1024 * 1024;

/** Puts node:http around a sandbox. Rejects with the system's error when the port is taken. */
export async function serveSandbox(
  sandbox: Sandbox,
  { port, host = "127.0.0.1" }: { port: number; host?: string },
): Promise<SandboxServer> {
  const server = createServer((incoming, outgoing) => {
    answerIncoming(sandbox, incoming, outgoing).catch((error: unknown) => {
      if (!(error instanceof ConnectionReset)) reportBug(error);
      // A bug in the sandbox must look like one, and a cut connection like a cut connection.
      if (error instanceof ConnectionReset || outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500, { "content-type": "text/plain" }).end("The sandbox has a bug.");
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address ? address.port : port;
  const url = `http://${host === "127.0.0.1" ? "localhost" : host}:${actualPort}`;
  sandbox.setBaseUrl(url);
  return {
    port: actualPort,
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reportBug(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

async function answerIncoming(
  sandbox: Sandbox,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const answer = await sandbox.answer(await readIncoming(incoming));
  if (outgoing.destroyed) return;
  const body = typeof answer.body === "string" ? Buffer.from(answer.body) : answer.body;
  outgoing.writeHead(answer.status, { ...answer.headers, "content-length": body.length });
  outgoing.end(body);
}

async function readIncoming(incoming: IncomingMessage): Promise<SandboxRequest> {
  const target = incoming.url ?? "/";
  const question = target.indexOf("?");
  return {
    method: incoming.method ?? "GET",
    path: question < 0 ? target : target.slice(0, question),
    query: new URLSearchParams(question < 0 ? "" : target.slice(question)),
    headers: incoming.headers,
    body: await readBody(incoming),
  };
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes: unknown = chunk;
    if (!Buffer.isBuffer(bytes)) continue;
    size += bytes.length;
    if (size > BODY_BYTES_MAX) throw new ConnectionReset();
    chunks.push(bytes);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}
