import type { AppConfig, AppSubscription } from "#sandbox/platform/apps/app-config.ts";
import { assembleSandbox } from "../assemble.ts";
import type { AssemblyOptions, Sandbox } from "../assemble.ts";
import { seededRandom } from "../random.ts";
import { createVirtualClock } from "../virtual-clock.ts";
import type { VirtualClock } from "../virtual-clock.ts";
import { smallShopModule } from "./small-shop-module.ts";

export const SHOP = "pottery.myshopify.com";
export const FACTORY = { shop: SHOP, app: "factory" };
export const RESELLER = { shop: SHOP, app: "reseller" };

export interface Heard {
  topic: string;
  url: string;
  body: string;
  headers: Headers;
  at: number;
}

export interface TestSandbox {
  sandbox: Sandbox;
  clock: VirtualClock;
  /** Webhooks that arrived; the answer to the next ones is what `respond` says. */
  heard: Heard[];
  respond: (heard: Heard) => Response | Promise<Response>;
  gql<T = Record<string, unknown>>(call: GraphqlCall): Promise<GraphqlAnswer<T>>;
  post(path: string, body: unknown, shop?: string): Promise<Response>;
}

export interface GraphqlCall {
  query: string;
  variables?: Record<string, unknown>;
  token?: string;
  app?: string;
  shop?: string;
  version?: string;
}

export interface GraphqlAnswer<T> {
  status: number;
  data?: T | null;
  errors?: { message: string; path?: string[]; extensions?: Record<string, unknown> }[];
  extensions?: {
    cost: {
      requestedQueryCost: number;
      actualQueryCost: number | null;
      throttleStatus: { currentlyAvailable: number; maximumAvailable: number; restoreRate: number };
    };
  };
}

export function testApp(handle: string, more: Partial<AppConfig> = {}): AppConfig {
  const origin = `https://${handle}.example`;
  const subscriptions: AppSubscription[] = [
    "inventory_levels/update",
    "app/uninstalled",
    "app/scopes_update",
    "bulk_operations/finish",
    "shop/redact",
  ].map((topic) => ({ topic, uri: `${origin}/webhooks` }));
  return {
    handle,
    title: handle,
    clientId: `client-${handle}`,
    secret: `secret-of-${handle}`,
    applicationUrl: `${origin}/app`,
    scopes: ["write_products", "write_inventory", "read_locations"],
    optionalScopes: ["write_orders"],
    subscriptions,
    origin: { declared: origin, actual: origin },
    ...more,
  };
}

/** A sandbox with a small shop, both apps in it, and a clock that the test moves. */
export function startSandbox(options: Partial<AssemblyOptions> = {}): TestSandbox {
  const clock = createVirtualClock({ startAt: Date.UTC(2026, 10, 21) });
  const heard: Heard[] = [];
  const test: TestSandbox = {
    clock,
    heard,
    respond: () => new Response(),
    sandbox: assembleSandbox({
      apps: [testApp("factory"), testApp("reseller")],
      clock,
      random: seededRandom(7),
      shopModule: smallShopModule,
      transport: async (request) => {
        const arrived = {
          topic: request.headers.get("x-shopify-topic") ?? "",
          url: request.url,
          body: await request.text(),
          headers: request.headers,
          at: clock.now(),
        };
        heard.push(arrived);
        return test.respond(arrived);
      },
      ...options,
    }),
    gql: (call) => sendGraphql(test.sandbox, call),
    post: (path, body, shop = SHOP) =>
      test.sandbox.handle(
        new Request(`http://sandbox.local${path}`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-sandbox-host": shop },
          body: JSON.stringify(body),
        }),
      ),
  };
  if (!test.sandbox.world.shops.has(SHOP)) {
    test.sandbox.control.createShop({ domain: SHOP });
    test.sandbox.control.installApp(FACTORY);
    test.sandbox.control.installApp(RESELLER);
  }
  return test;
}

/** One call of the Admin API with a token of the app. */
export async function sendGraphql<T>(
  sandbox: Sandbox,
  call: GraphqlCall,
): Promise<GraphqlAnswer<T>> {
  const { query, variables, app = "factory", shop = SHOP, version = "2026-07" } = call;
  const token = call.token ?? sandbox.control.issueTokens({ shop, app }).access.token;
  const response = await sandbox.handle(
    new Request(`http://sandbox.local/admin/api/${version}/graphql.json`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-sandbox-host": shop,
        "x-shopify-access-token": token,
      },
      body: JSON.stringify({ query, variables }),
    }),
  );
  return { status: response.status, ...JSON.parse(await response.text()) };
}

export const SET_QUANTITIES = `
  mutation Set($input: InventorySetQuantitiesInput!, $key: String!) {
    inventorySetQuantities(input: $input) @idempotent(key: $key) {
      inventoryAdjustmentGroup { reason }
      userErrors { code field }
    }
  }`;

/** Variables of SET_QUANTITIES for one level. */
export function setOne({
  key,
  quantity,
  from = null,
  item = "1",
}: {
  key: string;
  quantity: number;
  from?: number | null;
  item?: string;
}) {
  const row = {
    inventoryItemId: `gid://shopify/InventoryItem/${item}`,
    locationId: "gid://shopify/Location/1",
    quantity,
    changeFromQuantity: from,
  };
  return { key, input: { name: "available", reason: "correction", quantities: [row] } };
}
