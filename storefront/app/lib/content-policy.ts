/** The store may load its own files and the shop's pictures and films; nothing else, from nowhere else. */
export function contentPolicy(
  nonce: string,
  env: { PUBLIC_STORE_DOMAIN: string },
  isDevelopment = import.meta.env.DEV,
): string {
  const media = ["'self'", "https://cdn.shopify.com", ...localShop(env.PUBLIC_STORE_DOMAIN)];
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "connect-src": ["'self'", ...(isDevelopment ? ["ws:"] : [])],
    "font-src": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "img-src": [...media, "data:"],
    "manifest-src": ["'self'"],
    "media-src": media,
    "script-src": ["'self'", `'nonce-${nonce}'`],
    // While it is edited, the styles stand in the page.
    "style-src": ["'self'", ...(isDevelopment ? ["'unsafe-inline'"] : [])],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** A local Shopify is named with its scheme, and serves the pictures itself. */
function localShop(storeDomain: string): string[] {
  return storeDomain.includes("://") ? [new URL(storeDomain).origin] : [];
}
