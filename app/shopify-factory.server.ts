import {
  makeEmbeddedApp,
  type EmbeddedAppOptions,
} from "#app/platform/shopify/embedded-app.server.ts";

/** Asked for on installation; the same list stands in shopify.app.toml. */
const SCOPES = [
  "read_products",
  "write_inventory",
  "read_locations",
  "write_orders",
  "write_payment_terms",
  "write_merchant_managed_fulfillment_orders",
  "write_returns",
];

/** The app embedded in the factory's admin. */
export function makeFactoryApp(options: Omit<EmbeddedAppOptions, "app" | "scopes">) {
  return makeEmbeddedApp({ ...options, app: "factory", scopes: SCOPES });
}
