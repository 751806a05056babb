/// <reference types="vite/client" />
/// <reference types="react-router" />
/// <reference types="@shopify/oxygen-workers-types" />
/// <reference types="@shopify/hydrogen/react-router-types" />

/** Beside what Hydrogen reads itself. */
interface Env {
  /** The numeric id of the factory app, in whose namespace products carry their ladders. */
  PUBLIC_FACTORY_APP_ID?: string;
}

/** Hydrogen once more, apart from what every visit loads (vite.config.ts). */
declare module "hydrogen-for-counting" {
  export { Analytics } from "@shopify/hydrogen";
}

declare module "virtual:react-router/server-build" {
  import type { ServerBuild } from "react-router";
  const build: ServerBuild;
  export = build;
}

interface Env {
  /** The shop's address in the hub's public API; without it the store sells all the same. */
  PUBLIC_HUB_URL?: string;
  /** "shopify" counts visits in the shop's own analytics, of who agreed to it; without it nobody is counted. */
  PUBLIC_ANALYTICS?: string;
  /** Signs what the store's server tells the hub. */
  HUB_SECRET?: string;
  /** Where a local Shopify keeps customers (docs/storefront.md); never set on a real shop. */
  PUBLIC_CUSTOMER_ACCOUNT_URL?: string;
}
