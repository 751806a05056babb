import { header } from "./messages.ts";
import type { SandboxRequest } from "./messages.ts";

const SHOP_HOST = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/i;

/** The shop that an API request means: production clients are redirected with its name in a header. */
export function addressedShop(request: SandboxRequest): string | undefined {
  const named = header(request, "x-sandbox-host");
  if (named !== undefined) return named.toLowerCase();
  const host = header(request, "host")?.replace(/:\d+$/, "");
  return host !== undefined && SHOP_HOST.test(host) ? host.toLowerCase() : undefined;
}
