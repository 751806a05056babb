import { PassThrough } from "node:stream";
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
} from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";

export const streamTimeout = 5_000;
const ABORT_AFTER_MS = streamTimeout + 1_000;

// Remix calls this with five arguments.
// eslint-disable-next-line max-params
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  context.hub.addDocumentHeaders(request, headers);
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Promise((resolve, reject) => {
    let answered = status;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={remix} url={request.url} abortDelay={ABORT_AFTER_MS} />,
      {
        // Pages wait for all their data, so the whole page is ready with its shell.
        onAllReady() {
          const body = new PassThrough();
          const stream = createReadableStreamFromReadable(body);
          resolve(new Response(stream, { headers, status: answered }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answered = 500;
          context.hub.reportError(error, request);
        },
      },
    );
    AbortSignal.timeout(ABORT_AFTER_MS).addEventListener("abort", () => abort(), { once: true });
  });
}

/** A page that is not there is no failure, and neither is a person who has left before the answer. */
export function handleError(error: unknown, { request, context }: ActionFunctionArgs): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.hub.reportError(error, request);
}
