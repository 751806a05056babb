import type { Response } from "express";
import type { EventStream, PublicAnswer } from "./ports.ts";

/** Proxies drop a connection on which nothing is said. */
const HEARTBEAT_MS = 20_000;
const RETRY_AFTER_S = "15";

export function send(response: Response, answer: PublicAnswer): void {
  const { status = 200, body, maxAgeS } = answer;
  response.set("Cache-Control", maxAgeS === undefined ? "no-store" : `public, max-age=${maxAgeS}`);
  response.status(status).json(body);
}

export function refuse(response: Response, status: number, code: string): void {
  if (status === 503) response.set("Retry-After", RETRY_AFTER_S);
  send(response, { status, body: { error: code } });
}

/** Begins a stream of server-sent events; answers how to end it. */
export function openStream(
  response: Response,
  open: (stream: EventStream) => () => void,
): () => void {
  response.set({
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
  });
  response.flushHeaders();
  // A page that lost its stream asks again after this many milliseconds.
  response.write("retry: 2000\n\n");
  const close = open({
    send: ({ name, data }) => response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`),
  });
  const heartbeat = setInterval(() => response.write(": here\n\n"), HEARTBEAT_MS);
  return () => {
    clearInterval(heartbeat);
    close();
  };
}
