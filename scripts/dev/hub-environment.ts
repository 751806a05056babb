/** What the Shopify CLI tells the process that it starts. */
export interface CliEnvironment {
  SHOPIFY_API_KEY?: string | undefined;
  SHOPIFY_API_SECRET?: string | undefined;
  /** The address of the CLI's tunnel. */
  HOST?: string | undefined;
  PORT?: string | undefined;
}

export interface DevHub {
  cli: CliEnvironment;
  /** The client ids that the two configuration files name. */
  clientIds: { factory: string; reseller: string };
  /** The secret of the app that this run of the CLI is not about, when the person has put it in .env. */
  otherSecret: string | undefined;
  databaseUrl: string;
  encryptionKey: string;
}

/** Nothing that Shopify sends is signed with it, so an app whose secret is not known refuses everything. */
const NO_SECRET = "not-set-up-on-this-machine";

/**
 * The hub's environment for a run under `shopify app dev`, which is about one of the two apps. The
 * factory's run holds the worker; the reseller's only shows its screens, on the same database.
 *
 * @throws when the CLI runs an app that neither configuration file names.
 */
export function hubEnvironment(of: DevHub): Record<string, string> {
  const { cli, clientIds } = of;
  const app = (["factory", "reseller"] as const).find(
    (name) => clientIds[name] === cli.SHOPIFY_API_KEY,
  );
  if (!app || !cli.SHOPIFY_API_SECRET || !cli.HOST) {
    throw new Error(
      "This is started by the Shopify CLI (npm run dev), for an app whose client_id stands in " +
        "shopify.app.toml or shopify.app.reseller.toml.",
    );
  }
  const other = of.otherSecret ?? NO_SECRET;
  return {
    NODE_ENV: "development",
    PORT: cli.PORT ?? "3000",
    APP_URL: cli.HOST,
    ROLE: app === "factory" ? "all" : "web",
    DATABASE_URL: of.databaseUrl,
    ENCRYPTION_KEY: of.encryptionKey,
    SHOPIFY_FACTORY_API_KEY: clientIds.factory,
    SHOPIFY_FACTORY_API_SECRET: app === "factory" ? cli.SHOPIFY_API_SECRET : other,
    SHOPIFY_RESELLER_API_KEY: clientIds.reseller,
    SHOPIFY_RESELLER_API_SECRET: app === "reseller" ? cli.SHOPIFY_API_SECRET : other,
  };
}
