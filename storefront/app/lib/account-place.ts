/** Where Hydrogen's own client looks for the customers of every real shop. */
export const SHOPIFY = "https://shopify.com";

interface Place {
  PUBLIC_STORE_DOMAIN: string;
  PUBLIC_CUSTOMER_ACCOUNT_URL?: string;
}

/**
 * The local Shopify that stands in for shopify.com. The shop itself must be a local one too: beside a
 * real shop the variable means nothing.
 */
export function localAccounts(env: Place): string | undefined {
  const { PUBLIC_CUSTOMER_ACCOUNT_URL: url, PUBLIC_STORE_DOMAIN: store } = env;
  return url && store.includes("://") ? new URL(url).origin : undefined;
}

/** A local store has no certificate, though Hydrogen takes for granted that every store has one. */
export function withoutCertificate(address: string): string {
  return address.replace(/^https:\/\/(localhost|127\.0\.0\.1)(?=[:/]|$)/, "http://$1");
}

/** The address on the local Shopify that an address on shopify.com stands for; others stay as they are. */
export function localAddress(address: string, local: string): string {
  if (!address.startsWith(`${SHOPIFY}/`)) return withoutCertificate(address);
  const url = new URL(`${local}${address.slice(SHOPIFY.length)}`);
  for (const name of ["redirect_uri", "post_logout_redirect_uri"]) {
    const back = url.searchParams.get(name);
    if (back !== null) url.searchParams.set(name, withoutCertificate(back));
  }
  return url.href;
}
