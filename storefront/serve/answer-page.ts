import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequest, sendResponse } from "@remix-run/node-fetch-server";
import { compressResponse } from "./compress.ts";

type Fetch = (request: Request) => Promise<Response>;

/**
 * Answers one request of Node's server by a fetch handler. The head of a page leaves at once, while
 * its first part is still being compressed: the browser then knows already what it may load.
 */
export async function answerPage(
  fetch: Fetch,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = createRequest(incoming, outgoing, { protocol: protocolOf(incoming) });
  const response = compressResponse(request, await fetch(request));
  if (outgoing.destroyed) return;
  const sent = sendResponse(outgoing, response);
  outgoing.flushHeaders();
  await sent;
}

/** As the visitor asked: a proxy that ends TLS says so, the outermost first. */
function protocolOf({ headers }: IncomingMessage): "https:" | "http:" {
  const [first] = String(headers["x-forwarded-proto"] ?? "").split(",");
  return first?.trim() === "https" ? "https:" : "http:";
}
