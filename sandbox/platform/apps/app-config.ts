import type { AppHandle } from "#sandbox/contract.ts";

/** One subscription of an app's TOML; the same in every shop, and never deleted by failures. */
export interface AppSubscription {
  /** "orders/create" */
  topic: string;
  uri: string;
  filter?: string;
  includeFields?: readonly string[];
  name?: string;
}

/** A Function as its extension folder describes it. */
export interface FunctionExtension {
  handle: string;
  title: string;
  description: string | null;
  apiVersion: string;
  /** The file that the build starts from. */
  entryFile: string;
  targets: readonly { target: string; inputQuery: string; exportName: string }[];
}

/** An app as Shopify knows it from its configuration file and its credentials. */
export interface AppConfig {
  handle: AppHandle;
  title: string;
  clientId: string;
  secret: string;
  /** Where the admin embeds the app; already pointed at where it really runs. */
  applicationUrl: string;
  scopes: readonly string[];
  optionalScopes: readonly string[];
  subscriptions: readonly AppSubscription[];
  /** The Functions among its extensions; none when absent. */
  functions?: readonly FunctionExtension[];
  /** The origin that the configuration file names, and the one where the app really runs. */
  origin: { declared: string; actual: string };
}

/** gid://shopify/App/…, the same in every run. */
export function appGid(app: AppConfig): string {
  let hash = 0;
  for (const character of app.handle) {
    hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  }
  return `gid://shopify/App/${2 ** 33 + hash}`;
}

/** Points a URL that the app declared at where the app really runs. */
export function actualUrl(app: AppConfig, url: string): string {
  const { declared, actual } = app.origin;
  return url.startsWith(declared) ? actual + url.slice(declared.length) : url;
}
