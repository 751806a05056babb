import type { AppHandle, ShopBase } from "#sandbox/contract.ts";
import type { Platform, RunningApp } from "../platform.ts";
import { revokeTokens } from "../oauth/tokens.ts";
import type { Install } from "../state.ts";
import { withImplied } from "./scopes.ts";

/** Installs the app, or grants what its configuration asks for anew. Opening it in the admin does this. */
export function installApp(
  platform: Platform,
  { shop, app }: { shop: ShopBase; app: RunningApp },
): Install {
  const state = platform.stateOf(shop.domain);
  const existing = state.installs.get(app.handle);
  if (existing) {
    const missing = app.scopes.filter((scope) => !existing.scopes.has(scope));
    if (missing.length > 0) changeScopes(platform, { shop, app, grant: missing, revoke: [] });
    return existing;
  }
  const install: Install = {
    app: app.handle,
    id: platform.world.nextId(),
    installedAt: platform.clock.now(),
    scopes: new Set(app.scopes),
  };
  state.installs.set(app.handle, install);
  state.redactions.delete(app.handle);
  platform.world.changed(shop);
  return install;
}

/**
 * The merchant removes the app. Its tokens are dead before it hears of that, so nothing it could do
 * on app/uninstalled reaches the shop any more.
 */
export function uninstallApp(
  platform: Platform,
  {
    shop,
    app,
    inventory = "TRANSFER",
  }: {
    shop: ShopBase;
    app: RunningApp;
    /** What becomes of the stock at its fulfilment services' locations, as the merchant chose. */
    inventory?: "TRANSFER" | "DELETE" | "KEEP";
  },
): boolean {
  const state = platform.stateOf(shop.domain);
  const install = state.installs.get(app.handle);
  if (!install) return false;
  revokeTokens(platform, shop, app.handle);
  platform.world.emit({
    shop,
    topic: "app/uninstalled",
    onlyApp: app.handle,
    payload: shopPayload(shop),
  });
  state.installs.delete(app.handle);
  for (const { id, app: owner } of [...state.subscriptions.values()]) {
    if (owner === app.handle) state.subscriptions.delete(id);
  }
  platform.shopModule.appUninstalled(platform.world, shop, app.handle, inventory);
  const dueAt = platform.clock.now() + platform.settings.shopRedactDelayMs;
  state.redactions.set(app.handle, dueAt);
  scheduleRedaction(platform, { shop, app: app.handle, dueAt });
  platform.world.changed(shop);
  return true;
}

/** shop/redact follows an uninstall by 48 hours, unless the app has been installed again by then. */
export function scheduleRedaction(
  platform: Platform,
  { shop, app, dueAt }: { shop: ShopBase; app: AppHandle; dueAt: number },
): void {
  platform.clock.setTimer(dueAt - platform.clock.now(), () => {
    const { redactions } = platform.stateOf(shop.domain);
    if (!platform.isOpen() || redactions.get(app) !== dueAt) return;
    redactions.delete(app);
    const { shop_id, shop_domain } = { shop_id: numericId(shop), shop_domain: shop.domain };
    platform.world.emit({
      shop,
      topic: "shop/redact",
      onlyApp: app,
      payload: { shop_id, shop_domain },
    });
    platform.world.changed(shop);
  });
}

/** Grants and revokes scopes of an installed app, and tells it when anything changed. */
export function changeScopes(
  platform: Platform,
  {
    shop,
    app,
    grant,
    revoke,
  }: {
    shop: ShopBase;
    app: RunningApp;
    grant: readonly string[];
    revoke: readonly string[];
  },
): boolean {
  const install = platform.stateOf(shop.domain).installs.get(app.handle);
  if (!install) return false;
  const previous = withImplied(install.scopes);
  const next = new Set([...install.scopes, ...grant]);
  for (const scope of revoke) next.delete(scope);
  const current = withImplied(next);
  if (previous.join() === current.join()) return true;
  // A new set, never the old one changed: what was derived from it is remembered by identity.
  install.scopes = next;
  platform.world.emit({
    shop,
    topic: "app/scopes_update",
    onlyApp: app.handle,
    payload: {
      id: BigInt(install.id),
      previous,
      current,
      updated_at: new Date(platform.clock.now()).toISOString(),
      shop_id: numericId(shop),
    },
  });
  platform.world.changed(shop);
  return true;
}

function numericId(shop: ShopBase): bigint {
  return BigInt(shop.id.slice(shop.id.lastIndexOf("/") + 1));
}

function shopPayload(shop: ShopBase): Record<string, unknown> {
  return {
    id: numericId(shop),
    name: shop.domain.split(".")[0],
    domain: shop.domain,
    myshopify_domain: shop.domain,
    plan_name: shop.plan,
    admin_graphql_api_id: shop.id,
  };
}
