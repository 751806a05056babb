import type { WithCache } from "@shopify/hydrogen";

declare global {
  interface HydrogenAdditionalContext {
    /** Keeps answers that are not the shop's own (storefront/app/lib/hub.server.ts). */
    withCache: WithCache;
  }
}
