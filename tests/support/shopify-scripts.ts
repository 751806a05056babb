import type { BrowserContext } from "playwright-core";
import { z } from "zod";

/** What a browser asked of Shopify's own addresses for analytics. */
export interface Counts {
  /** Addresses of scripts, in order. */
  scripts: string[];
  /** Names of the events sent, in order. */
  events: string[];
}

const COUNTS = "https://monorail-edge.shopifysvc.com/";
const FILES = "https://cdn.shopify.com/";

/** The addresses of Shopify's own that a counted visit asks. */
export const SHOPIFY_SCRIPTS = [`${FILES}shopifycloud/`, COUNTS] as const;

const batch = z.object({
  events: z.array(
    z.object({ payload: z.object({ event_name: z.string().optional() }).passthrough() }),
  ),
});

/**
 * Stands for cdn.shopify.com and the address that takes events, at the browser's network edge. The
 * privacy script is as Hydrogen meets it in a region that asks for consent: nothing is allowed until
 * `setTrackingConsent`, and it tells of itself and of each consent by events of the document.
 */
export async function playShopifyScripts(context: BrowserContext): Promise<Counts> {
  const counts: Counts = { scripts: [], events: [] };
  await context.route(`${FILES}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    counts.scripts.push(pathname.split("/").at(-1) ?? "");
    const body = pathname.endsWith("consent-tracking-api.js") ? PRIVACY : "";
    await route.fulfill({ contentType: "text/javascript", body });
  });
  await context.route(`${COUNTS}**`, async (route) => {
    const { events } = batch.parse(JSON.parse(route.request().postData() ?? ""));
    counts.events.push(...events.map(({ payload }) => payload.event_name ?? "trekkie_page_view"));
    await route.fulfill({ headers: { "access-control-allow-origin": "*" }, body: "" });
  });
  return counts;
}

const PRIVACY = `(() => {
  let consent = { analytics: "", marketing: "", preferences: "", sale_of_data: "" };
  const shopify = (window.Shopify ??= {});
  shopify.customerPrivacy = Object.assign(shopify.customerPrivacy ?? {}, {
    consentStatus: "loaded",
    currentVisitorConsent: () => consent,
    shouldShowBanner: () => false,
    analyticsProcessingAllowed: () => consent.analytics === "yes",
    marketingAllowed: () => consent.marketing === "yes",
    preferencesProcessingAllowed: () => consent.preferences === "yes",
    saleOfDataAllowed: () => consent.sale_of_data === "yes",
    setTrackingConsent: (asked, done) => {
      consent = Object.fromEntries(
        Object.keys(consent).map((purpose) => [purpose, asked[purpose] ? "yes" : "no"]),
      );
      document.dispatchEvent(new CustomEvent("visitorConsentCollected", { detail: {} }));
      done?.();
    },
  });
  document.dispatchEvent(new CustomEvent("consentTrackingApiLoaded"));
})();`;
