import { setStockPolicy } from "#app/modules/escrow/index.server.ts";
import type { Install } from "./install-app.ts";
import { FACTORY_DOMAIN, type HubWorld, type Reseller, type WorldOptions } from "./world.ts";

const placeInChina = (name: string) => ({
  name,
  countryCode: "CN",
  city: "Shanghai",
  address1: "1 Works Road",
});

/** A factory with stock, resellers that list everything, all at rest. */
export async function furnish(
  world: HubWorld,
  of: { options: WorldOptions; install: Install },
): Promise<void> {
  const { options } = of;
  const further = Object.entries(options.furtherStock ?? {});
  const factory = world.sandbox.control.createShop({
    domain: FACTORY_DOMAIN,
    name: "Test Works",
    plan: options.plan ?? "plus",
    currencyCode: "USD",
    countryCode: "CN",
    ...(further.length > 0
      ? { locations: ["Main", ...further.map(([name]) => name)].map(placeInChina) }
      : {}),
  });
  const stock = options.stock ?? { "CUP-1": 10 };
  await world.shop(FACTORY_DOMAIN, "/import-products", { csv: options.csv ?? toCsv(stock) });
  for (const [location, units] of further) {
    for (const [sku, available] of Object.entries(units)) {
      const here = { sku, location, available };
      await world.shop(FACTORY_DOMAIN, "/merchant/stock/activate", here);
    }
  }
  await options.before?.(world);
  world.factoryId = await of.install("factory", factory);
  const stockPolicy = options.stockPolicy ?? { policy: "strict", riskPerMillion: 0 };
  await setStockPolicy(world.hub.deps.orders, { factoryId: world.factoryId, ...stockPolicy });
  await world.advance(5_000);
  const brand = await world.database.db
    .selectFrom("Channel")
    .select("id")
    .where("factoryId", "=", world.factoryId)
    .where("kind", "=", "brand")
    .executeTakeFirstOrThrow();
  world.brandChannelId = brand.id;
  for (let index = 0; index < (options.resellers ?? 2); index += 1) {
    world.resellers.push(await addReseller(world, { ...of, index }));
  }
  await world.advance(60_000);
}

async function addReseller(
  world: HubWorld,
  of: { options: WorldOptions; install: Install; index: number },
): Promise<Reseller> {
  const { graceMs, coolingMs, resellerPlaces } = of.options;
  const domain = `reseller-${of.index + 1}.myshopify.com`;
  world.sandbox.control.createShop({
    domain,
    name: `Reseller ${of.index + 1}`,
    plan: "standard",
    currencyCode: "USD",
    countryCode: "US",
    ...(resellerPlaces ? { locations: ["Main", ...resellerPlaces].map(placeInChina) } : {}),
  });
  return joinReseller(world, {
    domain,
    install: of.install,
    graceMs: graceMs ?? 1_000,
    coolingMs: coolingMs ?? 60_000,
  });
}

/** A shop installs the reseller's app, accepts an invitation and lists everything there is. */
export async function joinReseller(
  world: HubWorld,
  of: { domain: string; install: Install; graceMs: number; coolingMs: number },
): Promise<Reseller> {
  const shop = world.sandbox.world.shops.get(of.domain);
  if (!shop) throw new Error(`no shop ${of.domain}`);
  const shopId = await of.install("reseller", shop);
  await world.advance(2_000);
  const { web, factoryId } = world;
  const invited = await web.partners.invite({
    factoryId,
    label: of.domain,
    terms: {
      discountBasisPoints: 4_000,
      graceMs: of.graceMs,
      coolingMs: of.coolingMs,
      creditLimitMinor: null,
      shipsTo: [],
      priority: 1,
    },
  });
  if (!invited.ok) throw new Error(`invite: ${invited.code}`);
  const accepted = await web.partners.accept({ resellerId: shopId, code: invited.inviteCode });
  if (!accepted.ok) throw new Error(`accept: ${accepted.code}`);
  const partnershipId = invited.partnershipId;
  await world.advance(5_000);
  const items = await world.database.db
    .selectFrom("Item")
    .select("id")
    .where("problem", "is", null)
    .where("state", "=", "active")
    .execute();
  const chosen = await web.catalog.chooseItems({
    resellerId: shopId,
    partnershipId,
    itemIds: items.map((item) => item.id),
  });
  if (!chosen.ok) throw new Error(`choose: ${chosen.code}`);
  await world.advance(20_000);
  const channel = await world.database.db
    .selectFrom("Channel")
    .select("id")
    .where("partnershipId", "=", partnershipId)
    .executeTakeFirstOrThrow();
  return { shopId, domain: of.domain, partnershipId, channelId: channel.id };
}

function toCsv(stock: Record<string, number>): string {
  const head =
    "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker," +
    "Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Requires Shipping,Status";
  const rows = Object.entries(stock).map(
    ([sku, units]) =>
      `${sku.toLowerCase()},Product ${sku},Title,Default Title,${sku},200,shopify,${units},deny,10.00,true,active`,
  );
  return [head, ...rows].join("\n");
}
