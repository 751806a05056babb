import { localAccounts, SHOPIFY } from "./account-place.ts";

interface PolicyEnv {
  PUBLIC_STORE_DOMAIN: string;
  PUBLIC_CHECKOUT_DOMAIN?: string;
  PUBLIC_HUB_URL?: string;
  PUBLIC_CUSTOMER_ACCOUNT_URL?: string;
}

const SHOPIFY_FILES = "https://cdn.shopify.com";
/** Where Shopify's analytics takes what it counts. */
const SHOPIFY_COUNTS = "https://monorail-edge.shopifysvc.com";

/**
 * The store may load its own files, the shop's pictures and films, and the hub's news; and, for who
 * agreed to be counted, Shopify's scripts for that. Nothing else.
 */
export function contentPolicy(
  nonce: string,
  env: PolicyEnv,
  { counts, isDevelopment = import.meta.env.DEV }: { counts: boolean; isDevelopment?: boolean },
): string {
  const media = ["'self'", SHOPIFY_FILES, ...localShop(env.PUBLIC_STORE_DOMAIN)];
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "base-uri": ["'none'"],
    "connect-src": [
      "'self'",
      ...hub(env.PUBLIC_HUB_URL),
      ...(counts ? [SHOPIFY_FILES, SHOPIFY_COUNTS] : []),
      ...(isDevelopment ? ["ws:"] : []),
    ],
    "font-src": ["'self'"],
    // Signing out is a form that leads over Shopify and back.
    "form-action": ["'self'", localAccounts(env) ?? SHOPIFY],
    "frame-ancestors": ["'none'"],
    "img-src": [...media, "data:"],
    "manifest-src": ["'self'"],
    // The shop serves films below its own address too, not only where its pictures are.
    "media-src": [...media, ...shopItself(env)],
    "script-src": ["'self'", `'nonce-${nonce}'`, ...(counts ? [SHOPIFY_FILES] : [])],
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
