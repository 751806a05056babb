import { NonceProvider } from "@shopify/hydrogen";
import { isbot } from "isbot";
import { renderToReadableStream } from "react-dom/server";
import { ServerRouter } from "react-router";
import type { HandleDocumentRequestFunction } from "react-router";
import { contentPolicy } from "#store/lib/content-policy.ts";
import { localeOf } from "#store/lib/locales.ts";
import styles from "#store/styles/store.css?url";
import { PageTextsProvider } from "#store/texts/page-texts.tsx";
import { pageTextsOf } from "#store/texts/texts-of.server.ts";

export default async function handleRequest(
  ...[request, status, headers, entry, context]: Parameters<HandleDocumentRequestFunction>
): Promise<Response> {
  const nonce = crypto.randomUUID();
  let outcome = status;
  const body = await renderToReadableStream(
    <NonceProvider value={nonce}>
      <PageTextsProvider value={pageTextsOf(localeOf(new URL(request.url).pathname))}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </PageTextsProvider>
    </NonceProvider>,
    {
      nonce,
      signal: request.signal,
      onError(error) {
        if (request.signal.aborted) return;
        console.error(error);
        outcome = 500;
      },
    },
  );
  // A crawler gets the whole page, not the parts that come later.
  if (isbot(request.headers.get("user-agent"))) await body.allReady;
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set(
    "Content-Security-Policy",
    contentPolicy(nonce, context.env, { counts: context.consent === "yes" }),
  );
  // The head is there before the first part of the page, and the styles are what that waits for.
  headers.append("Link", `<${styles}>; rel=preload; as=style`);
  headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  headers.set("X-Content-Type-Options", "nosniff");
  return new Response(body, { headers, status: outcome });
}
