import {
  makeEmbeddedApp,
  type EmbeddedAppOptions,
} from "#app/platform/shopify/embedded-app.server.ts";

/** Asked for on installation; the same list stands in shopify.app.reseller.toml. */
const SCOPES = [
  "write_products",
  "write_inventory",
  "read_locations",
  "write_publications",
  "read_orders",
  "write_fulfillments",
  "write_assigned_fulfillment_orders",
  "write_returns",
  "read_shipping",
  "write_validations",
];

/** The app embedded in each reseller's admin. */
export function makeResellerApp(options: Omit<EmbeddedAppOptions, "app" | "scopes">) {
  return makeEmbeddedApp({ ...options, app: "reseller", scopes: SCOPES });
}
