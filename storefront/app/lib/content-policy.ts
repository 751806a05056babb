import { localAccounts, SHOPIFY } from "./account-place.ts";

/** The store may load its own files, the shop's pictures and films, and the hub's news; nothing else. */
export function contentPolicy(
  nonce: string,
  env: {
    PUBLIC_STORE_DOMAIN: string;
    PUBLIC_CHECKOUT_DOMAIN?: string;
    PUBLIC_HUB_URL?: string;
    PUBLIC_CUSTOMER_ACCOUNT_URL?: string;
  },
  isDevelopment = import.meta.env.DEV,
): string {
  const media = ["'self'", "https://cdn.shopify.com", ...localShop(env.PUBLIC_STORE_DOMAIN)];
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "connect-src": ["'self'", ...hub(env.PUBLIC_HUB_URL), ...(isDevelopment ? ["ws:"] : [])],
    "font-src": ["'self'"],
    // Signing out is a form that leads over Shopify and back.
    "form-action": ["'self'", localAccounts(env) ?? SHOPIFY],
    "frame-ancestors": ["'none'"],
    "img-src": [...media, "data:"],
    "manifest-src": ["'self'"],
    // The shop serves films below its own address too, not only where its pictures are.
    "media-src": [...media, ...shopItself(env)],
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

function shopItself(env: { PUBLIC_STORE_DOMAIN: string; PUBLIC_CHECKOUT_DOMAIN?: string }) {
  return [...new Set([env.PUBLIC_STORE_DOMAIN, env.PUBLIC_CHECKOUT_DOMAIN ?? ""])]
    .filter((domain) => domain !== "" && !domain.includes("://"))
    .map((domain) => `https://${domain}`);
}

/** Pages being viewed hear from the hub what can still be had. */
function hub(address: string | undefined): string[] {
  return address === undefined || address === "" ? [] : [new URL(address).origin];
}
