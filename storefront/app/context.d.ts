import type { WithCache } from "@shopify/hydrogen";
import type { Consent } from "#store/lib/consent.ts";

declare global {
  interface HydrogenAdditionalContext {
    /** Keeps answers that are not the shop's own (storefront/app/lib/hub.server.ts). */
    withCache: WithCache;
    /** Whether this visitor may be counted. */
    consent: Consent;
  }
}
