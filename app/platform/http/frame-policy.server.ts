/**
 * Shopify's own admin may frame the app; in local work the local admin must be able to as well. In
 * production there is no sandbox, and the library's policy stands as it is.
 */
export function allowLocalFrame(headers: Headers, sandboxUrl: string | undefined): void {
  if (sandboxUrl === undefined) return;
  const policy = headers.get("Content-Security-Policy");
  if (policy) {
    const wider = policy.replace("frame-ancestors", `frame-ancestors ${sandboxUrl}`);
    headers.set("Content-Security-Policy", wider);
  }
  // Preloading Shopify's App Bridge would be a request to the internet for a script not used here.
  headers.delete("Link");
}

const APP_BRIDGE_AT_SHOPIFY = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

/**
 * The pages that the library answers by itself, outside Remix: they need the same policy, and the App
 * Bridge that the rest of the app uses.
 */
export async function adaptLibraryPage(
  response: Response,
  options: { sandboxUrl: string | undefined; appBridgeUrl: string | undefined },
): Promise<Response> {
  const headers = new Headers(response.headers);
  allowLocalFrame(headers, options.sandboxUrl);
  const { status, statusText } = response;
  const isPage = headers.get("Content-Type")?.startsWith("text/html") ?? false;
  if (!isPage || options.appBridgeUrl === undefined) {
    return new Response(response.body, { status, statusText, headers });
  }
  const page = await response.text();
  const body = page.replace(APP_BRIDGE_AT_SHOPIFY, options.appBridgeUrl);
  return new Response(body, { status, statusText, headers });
}
