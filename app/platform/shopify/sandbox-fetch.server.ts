/** What the clients need of `fetch`; the global one fits. */
export type Fetch = typeof fetch;

const SHOP_HOST = /\.myshopify\.com$/;

/**
 * Sends calls to a shop's own host to the local sandbox instead, and leaves all others alone. The
 * clients build Shopify's real addresses as always; only the network below them is pointed elsewhere.
 */
export function sandboxFetch(options: { sandboxUrl?: string; fetch?: Fetch }): Fetch {
  const send = options.fetch ?? fetch;
  if (options.sandboxUrl === undefined || options.sandboxUrl === "") return send;
  const sandbox = new URL(options.sandboxUrl);
  return (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!SHOP_HOST.test(url.hostname)) return send(input, init);
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}));
    headers.set("x-sandbox-host", url.hostname);
    const target = new URL(url.pathname + url.search, sandbox);
    return send(input instanceof Request ? new Request(target, input) : target, {
      ...init,
      headers,
    });
  };
}
