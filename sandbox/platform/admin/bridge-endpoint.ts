import { z } from "zod";
import type { ShopBase } from "#sandbox/contract.ts";
import { changeScopes } from "../apps/installs.ts";
import { withImplied } from "../apps/scopes.ts";
import { bodyObject, isRecord, json, text } from "../http/messages.ts";
import type { SandboxAnswer, SandboxRequest } from "../http/messages.ts";
import { issueIdToken } from "../oauth/id-token.ts";
import type { Platform, RunningApp } from "../platform.ts";

const scopeChange = z.object({ scopes: z.array(z.string()) });
const resourceSearch = z.object({ search: z.string().default("") });

interface Place {
  shop: ShopBase;
  app: RunningApp;
}

/** What the admin page asks on behalf of the App Bridge in its frame. */
export async function answerBridge(
  platform: Platform,
  { shop, app, action, request }: Place & { action: string; request: SandboxRequest },
): Promise<SandboxAnswer> {
  const install = platform.stateOf(shop.domain).installs.get(app.handle);
  if (!install) return json(409, { error: "not_installed" });
  const body = bodyObject(request) ?? {};
  switch (action) {
    case "id-token":
      return text(200, idToken(platform, { shop, app }));
    case "user":
      return json(200, { accountAccess: "full access" });
    case "scopes":
      return json(200, scopesDetail(platform, { shop, app }));
    case "scopes-grant":
    case "scopes-revoke": {
      const { data } = scopeChange.safeParse(body);
      const undeclared = data?.scopes.some((scope) => !app.optionalScopes.includes(scope));
      if (!data || undeclared) return json(400, { error: "Only optional scopes can be changed." });
      const change =
        action === "scopes-grant"
          ? { grant: data.scopes, revoke: [] }
          : { grant: [], revoke: data.scopes };
      changeScopes(platform, { shop, app, ...change });
      return json(200, scopesDetail(platform, { shop, app }));
    }
    case "resources":
      return json(
        200,
        await findProducts(platform, { shop, app }, resourceSearch.parse(body).search),
      );
    default:
      return json(404, { error: "unknown_action" });
  }
}

function idToken(platform: Platform, { shop, app }: Place): string {
  const { clock, random, settings } = platform;
  const { userId } = platform.stateOf(shop.domain);
  const lifetimeMs = settings.idTokenLifetimeMs;
  return issueIdToken({ clock, random, app, shopDomain: shop.domain, userId, lifetimeMs });
}

function scopesDetail(platform: Platform, { shop, app }: Place) {
  const granted = platform.stateOf(shop.domain).installs.get(app.handle)?.scopes ?? [];
  return { granted: withImplied(granted), required: app.scopes, optional: app.optionalScopes };
}

const PRODUCTS = `query PickProducts($search: String) {
  products(first: 50, query: $search) {
    nodes {
      id title handle status
      variants(first: 100) { nodes { id title sku price inventoryItem { id } } }
    }
  }
}`;

/** The picker shows what the merchant may see, whatever the app may read. */
async function findProducts(platform: Platform, { shop, app }: Place, search: string) {
  const compiled = platform.executor.compile(PRODUCTS);
  const install = platform.stateOf(shop.domain).installs.get(app.handle);
  if ("errors" in compiled || !install) return [];
  const [operation] = compiled.operations;
  if (!operation) return [];
  const scopes = new Set([...install.scopes, "read_products", "read_inventory"]);
  const result = await platform.executor.run({
    platform,
    caller: { shop, app, install: { ...install, scopes } },
    compiled,
    operation,
    variables: { search: search === "" ? null : `title:*${search}*` },
  });
  const products: unknown = result.data?.["products"];
  const nodes = isRecord(products) ? products["nodes"] : [];
  return Array.isArray(nodes) ? nodes.filter(isRecord).map(pickable) : [];
}

/** As `shopify.resourcePicker` gives it back: variants as a list, pictures though there are none. */
function pickable(product: Record<string, unknown>) {
  const { variants } = product;
  const nodes = isRecord(variants) ? variants["nodes"] : [];
  return { ...product, images: [], variants: nodes };
}
