/** The only Admin API version that the sandbox plays; others are answered as this one. */
export const ADMIN_API_VERSION = "2026-07";

export const SCHEMA_FILE = new URL("./admin-2026-07.schema.json.br", import.meta.url);
export const SCOPES_FILE = new URL("./admin-2026-07.scopes.json.br", import.meta.url);

/** The Storefront API version that Hydrogen 2026.4 speaks. */
export const STOREFRONT_API_VERSION = "2026-04";

export const STOREFRONT_SCHEMA_FILE = new URL(
  "./storefront-2026-04.schema.json.br",
  import.meta.url,
);
export const STOREFRONT_SCOPES_FILE = new URL(
  "./storefront-2026-04.scopes.json.br",
  import.meta.url,
);

/** The Customer Account API version that Hydrogen 2026.4 speaks. */
export const CUSTOMER_ACCOUNT_API_VERSION = "2026-04";

export const CUSTOMER_ACCOUNT_SCHEMA_FILE = new URL(
  "./customer-account-2026-04.schema.json.br",
  import.meta.url,
);
