import type { ActionFunctionArgs, HandleDocumentRequestFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
// React 18 writes stray zero bytes between Chinese characters into a Node stream, not into a web stream.
import { renderToReadableStream } from "react-dom/server.browser";

export const streamTimeout = 5_000;
const ABORT_AFTER_MS = streamTimeout + 1_000;

export default async function handleRequest(
  ...[request, status, headers, remix, context]: Parameters<HandleDocumentRequestFunction>
): Promise<Response> {
  context.hub.addDocumentHeaders(request, headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  let answered = status;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ABORT_AFTER_MS);
  try {
    const body = await renderToReadableStream(
      <RemixServer context={remix} url={request.url} abortDelay={ABORT_AFTER_MS} />,
      {
        signal: patience.signal,
        onError(error) {
          answered = 500;
          context.hub.reportError(error, request);
        },
      },
    );
    // Pages wait for all their data, so the whole page is ready with its shell.
    await body.allReady;
    return new Response(body, { headers, status: answered });
  } finally {
    // React hears the signal after the page was sent, too, and fails on its closed stream.
    clearTimeout(timer);
  }
}

/** A page that is not there is no failure, and neither is a person who has left before the answer. */
export function handleError(error: unknown, { request, context }: ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.hub.reportError(error, request);
}
