/**
 * `node bench/world/shopify-process.ts PLAN.json`: the local Shopify in a process of its own, as
 * `sandbox/main.ts serve` runs it, with the plan's shops already in it. Prints one line of facts about
 * them when it listens.
 */
import { readFileSync } from "node:fs";

import { readApps } from "#sandbox/cli/read-apps.ts";
import { createSandbox, type Sandbox } from "#sandbox/create-sandbox.ts";
import { serveSandbox } from "#sandbox/http-server.ts";
import { importProducts } from "#sandbox/shop/csv/import-products.ts";
import { idOf, isoTime, shopOf } from "#sandbox/shop/ids.ts";
import { createService } from "#sandbox/shop/locations/fulfillment-services.ts";
import { rankedLocations } from "#sandbox/shop/lookup.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { LazyItems } from "./lazy-items.ts";
import {
  shopifyPlan,
  type ShopifyFacts,
  type ShopifyItem,
  type ShopifyOrder,
  type ShopifyPlan,
} from "./shopify-plan.ts";

/** Nothing is told of the shops' making: the hub's rows say that it knows. */
async function buildShops(sandbox: Sandbox, plan: ShopifyPlan): Promise<ShopifyFacts> {
  const factory = newShop(sandbox, plan.factory);
  importCsv(sandbox, factory, { csv: plan.factory.csv });
  const [location] = rankedLocations(factory);
  for (const { levels } of factory.items.values()) {
    for (const level of levels) level.reserved = plan.factory.reserved;
  }
  const shops = [];
  for (const [index, one] of plan.shops.entries()) {
    shops.push(await buildReseller(sandbox, { ...one, index }));
  }
  return {
    factory: {
      gid: factory.id,
      locationGid: location?.id ?? "",
      items: itemsOf(factory),
      ...install(sandbox, factory, "factory"),
    },
    shops,
  };
}

async function buildReseller(
  sandbox: Sandbox,
  one: ShopifyPlan["shops"][number] & { index: number },
): Promise<ShopifyFacts["shops"][number]> {
  const { world } = sandbox;
  const shop = newShop(sandbox, one);
  const made = createService(world, shop, { fields: { name: "Works" }, app: "reseller" });
  if (!made.service) throw new Error(`no service in ${one.domain}: ${JSON.stringify(made.errors)}`);
  const { id: serviceGid, locationId } = made.service;
  importCsv(sandbox, shop, { csv: one.csv, locationId });
  const items = itemsOf(shop);
  for (let number = 0; number < one.orders; number += 1) {
    await buy(sandbox, shop, linesOf(items, { number, lines: 1 + (number % one.linesMax) }));
  }
  shop.items = new LazyItems(shop.items, {
    ...one.lazy,
    shop: one.index,
    locationId,
    now: world.clock.now(),
  });
  return {
    gid: shop.id,
    serviceGid,
    locationGid: locationId,
    items,
    orders: ordersOf(shop),
    ...install(sandbox, shop, "reseller"),
  };
}

const BUYER = {
  email: "shopper@example.com",
  card: "ok",
  shippingAddress: {
    firstName: "Ada",
    lastName: "Shopper",
    address1: "1 Test Street",
    city: "Springfield",
    zip: "12345",
    countryCode: "US",
  },
};

const STRIDE = 7;

/** Steps through the items, so that orders differ. */
function linesOf(items: readonly ShopifyItem[], of: { number: number; lines: number }) {
  return Array.from({ length: of.lines }, (_, at) => ({
    sku: items[(of.number * STRIDE + at) % items.length]?.sku ?? "",
    quantity: 1,
  }));
}

async function buy(sandbox: Sandbox, shop: Shop, lines: object[]): Promise<void> {
  const answer = await sandbox.answer({
    method: "POST",
    path: `/shops/${shop.domain}/buy`,
    query: new URLSearchParams(),
    headers: { "content-type": "application/json", accept: "application/json" },
    body: Buffer.from(JSON.stringify({ ...BUYER, lines })),
  });
  if (answer.status >= 400) {
    throw new Error(`${shop.domain} sells nothing: ${Buffer.from(answer.body).toString("utf8")}`);
  }
}

function ordersOf(shop: Shop): ShopifyOrder[] {
  return [...shop.orders.orders.values()].map((order) => ({
    gid: order.id,
    updatedAt: isoTime(order.updatedAt),
    lines: order.lines.map(({ variantId, sku, quantity }) => ({
      variantId: idOf(variantId ?? ""),
      sku: sku ?? "",
      quantity,
    })),
  }));
}

function newShop(sandbox: Sandbox, { domain, plan }: { domain: string; plan: Shop["plan"] }): Shop {
  return shopOf(sandbox.control.createShop({ domain, plan }));
}

function install(
  sandbox: Sandbox,
  { domain }: Shop,
  app: "factory" | "reseller",
): { token: string; scopes: string } {
  const place = { shop: domain, app };
  sandbox.control.installApp(place);
  const grant = app === "reseller" ? ["write_third_party_fulfillment_orders"] : [];
  const scopes = sandbox.control.changeScopes(place, { grant });
  return {
    token: sandbox.control.issueTokens(place, { expiring: true }).access.token,
    scopes: scopes.join(","),
  };
}

function importCsv({ world }: Sandbox, shop: Shop, of: { csv: string; locationId?: string }): void {
  if (of.csv === "") return;
  const done = importProducts(world, shop, of);
  if ("problem" in done) throw new Error(`${shop.domain}: ${done.problem}`);
  const [skipped] = done.report.skipped;
  if (skipped) throw new Error(`${shop.domain}: ${skipped.handle}: ${skipped.reason}`);
}

function itemsOf(shop: Shop): ShopifyItem[] {
  return [...shop.variants.values()].map((variant) => ({
    sku: shop.items.get(variant.inventoryItemId)?.sku ?? "",
    productGid: variant.productId,
    variantGid: variant.id,
    inventoryItemGid: variant.inventoryItemId,
  }));
}

const plan = shopifyPlan.parse(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")));
const sandbox = createSandbox({ apps: readApps(process.env) });
const facts = await buildShops(sandbox, plan);
const server = await serveSandbox(sandbox, { port: plan.port });
process.once("SIGTERM", () => {
  void server.close().then(async () => {
    await sandbox.close();
    process.exit(0);
  });
});
process.stdout.write(`${JSON.stringify({ facts })}\n`);
