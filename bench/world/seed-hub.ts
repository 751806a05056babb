import type { StockAccount } from "#app/modules/ledger/index.ts";
import { exposureOf } from "#app/modules/ledger/index.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import { insertRows } from "#app/platform/db/row-set.server.ts";

/** A reseller's shop with the ids that Shopify gave there. */
export interface ShopPlan {
  domain: string;
  gid: string;
  serviceGid: string;
  locationGid: string;
  /** What it offers: indexes of items, each with the ids that it has in this shop. */
  listings: readonly ListingPlan[];
}

export interface ListingPlan {
  item: number;
  productGid: string;
  variantGid: string;
  inventoryItemGid: string;
  /** Units exposed, and shown there. */
  exposed: number;
  /** Units that the hub wants to show there; a level where it shows others is dirty. */
  target: number;
}

export interface ItemPlan {
  sku: string;
  productGid: string;
  variantGid: string;
  inventoryItemGid: string;
  /** Units that no channel has. */
  free: number;
}

export interface HubPlan {
  now: number;
  policy: "strict" | "mirror";
  coolingMs: number;
  /** Units of each item that the factory's own store shows; null when it has no levels. */
  brandShown: number | null;
  factory: { domain: string; gid: string; locationGid: string };
  items: readonly ItemPlan[];
  shops: readonly ShopPlan[];
}

export interface SeededShop extends ShopPlan {
  shopId: string;
  partnershipId: string;
  channelId: string;
}

export interface SeededHub {
  factoryId: string;
  brandChannelId: string;
  itemIds: string[];
  shops: SeededShop[];
}

const ID_DIGITS = 20;
const PRICE_MINOR = 1_000;

/** An id of the same length and order as the hub's own. */
function id(kind: string, number: number): string {
  return `${kind.padEnd(6, "0")}${String(number).padStart(ID_DIGITS, "0")}`;
}

/** Rows of a world at rest: shops, partnerships, items, listings, levels, and the books of them all. */
export async function seedHub(database: Database, plan: HubPlan): Promise<SeededHub> {
  const seeded: SeededHub = {
    factoryId: id("fact", 0),
    brandChannelId: id("brand", 0),
    itemIds: plan.items.map((_, index) => id("item", index)),
    shops: plan.shops.map((shop, index) => ({
      ...shop,
      shopId: id("shop", index),
      partnershipId: id("part", index),
      channelId: id("chan", index),
    })),
  };
  await database.write(async (tx) => {
    await seedShops(tx, plan, seeded);
    await seedItems(tx, plan, seeded);
  });
  for (const shop of seeded.shops) {
    await database.write((tx) => seedListings(tx, { plan, seeded, shop }));
  }
  await database.write((tx) => seedBrand(tx, plan, seeded));
  await database.write((tx) => seedBooks(tx, plan, seeded));
  return seeded;
}

async function seedShops(tx: Tx, plan: HubPlan, seeded: SeededHub): Promise<void> {
  const shopRow = (shopId: string, domain: string, gid: string) => ({
    id: shopId,
    domain,
    gid,
    name: domain,
    currency: "USD",
    countryCode: "US",
    timezone: "Etc/UTC",
    plan: "Basic",
    shipFrom: null,
    createdAt: plan.now,
  });
  await insertRows(tx, "Shop", [
    shopRow(seeded.factoryId, plan.factory.domain, plan.factory.gid),
    ...seeded.shops.map((shop) => shopRow(shop.shopId, shop.domain, shop.gid)),
  ]);
  await insertRows(tx, "FactoryLocation", [
    {
      id: id("place", 0),
      factoryId: seeded.factoryId,
      gid: plan.factory.locationGid,
      name: "Works",
      state: "active",
      kind: "own",
      address: "{}",
      rank: 0,
    },
  ]);
  await insertRows(tx, "Channel", [
    {
      id: seeded.brandChannelId,
      factoryId: seeded.factoryId,
      shopId: seeded.factoryId,
      partnershipId: null,
      kind: "brand",
      state: "open",
    },
    ...seeded.shops.map(({ channelId, shopId, partnershipId }) => ({
      id: channelId,
      factoryId: seeded.factoryId,
      shopId,
      partnershipId,
      kind: "reseller",
      state: "open",
    })),
  ]);
  await seedPartnerships(tx, plan, seeded);
}

async function seedPartnerships(tx: Tx, plan: HubPlan, seeded: SeededHub): Promise<void> {
  await insertRows(
    tx,
    "Partnership",
    seeded.shops.map((shop) => ({
      id: shop.partnershipId,
      factoryId: seeded.factoryId,
      resellerId: shop.shopId,
      state: "active",
      inviteCode: shop.partnershipId,
      inviteExpiresAt: plan.now,
      label: shop.domain,
      discountBasisPoints: 4_000,
      graceMs: 0,
      creditLimitMinor: null,
      shipsTo: "",
      autoRequest: "off",
      coolingMs: plan.coolingMs,
      priority: 50,
      markUpBasisPoints: 0,
      publishAs: "active",
      serviceGid: shop.serviceGid,
      locationGid: shop.locationGid,
      serviceState: "ready",
      createdAt: plan.now,
      acceptedAt: plan.now,
    })),
  );
}

async function seedItems(tx: Tx, plan: HubPlan, seeded: SeededHub): Promise<void> {
  await insertRows(
    tx,
    "Item",
    plan.items.map((item, index) => ({
      id: seeded.itemIds[index] ?? "",
      factoryId: seeded.factoryId,
      productGid: item.productGid,
      variantGid: item.variantGid,
      inventoryItemGid: item.inventoryItemGid,
      sku: item.sku,
      productTitle: item.sku,
      variantTitle: "",
      productHandle: item.sku.toLowerCase(),
      priceMinor: PRICE_MINOR,
      weightGrams: 200,
      options: "[]",
      state: "active",
      policy: plan.policy,
      mirrorBuffer: 0,
      safetyTarget: 0,
      updatedAt: plan.now,
    })),
  );
}

async function seedListings(
  tx: Tx,
  { plan, seeded, shop }: { plan: HubPlan; seeded: SeededHub; shop: SeededShop },
): Promise<void> {
  const { shopId, channelId, partnershipId, locationGid } = shop;
  const rowId = (kind: string, item: number): string =>
    `${kind}${channelId.slice(-ID_DIGITS / 2)}${id("", item).slice(-ID_DIGITS / 2)}`;
  await insertRows(
    tx,
    "Level",
    shop.listings.map((listing) => ({
      id: rowId("level0", listing.item),
      itemId: seeded.itemIds[listing.item] ?? "",
      channelId,
      factoryId: seeded.factoryId,
      shopId,
      app: "reseller",
      inventoryItemGid: listing.inventoryItemGid,
      locationGid,
      target: listing.target,
      known: listing.exposed,
      generation: 0,
      dirtySince: listing.target === listing.exposed ? null : plan.now,
      state: "ok",
    })),
  );
  await insertRows(
    tx,
    "Listing",
    shop.listings.map((listing) => ({
      id: rowId("listi0", listing.item),
      channelId,
      partnershipId,
      factoryId: seeded.factoryId,
      resellerId: shopId,
      itemId: seeded.itemIds[listing.item] ?? "",
      productGid: listing.productGid,
      variantGid: listing.variantGid,
      inventoryItemGid: listing.inventoryItemGid,
      state: "listed",
      createdAt: plan.now,
      updatedAt: plan.now,
    })),
  );
}

async function seedBrand(tx: Tx, plan: HubPlan, seeded: SeededHub): Promise<void> {
  const { brandShown, factory } = plan;
  if (brandShown === null) return;
  await insertRows(
    tx,
    "Level",
    plan.items.map((item, index) => ({
      id: id("brandl", index),
      itemId: seeded.itemIds[index] ?? "",
      channelId: seeded.brandChannelId,
      factoryId: seeded.factoryId,
      shopId: seeded.factoryId,
      app: "factory",
      inventoryItemGid: item.inventoryItemGid,
      locationGid: factory.locationGid,
      locationId: id("place", 0),
      target: brandShown,
      known: brandShown,
      generation: 0,
      state: "ok",
    })),
  );
}

/** What lies at the factory came from the world; what the shops show went on from free. */
async function seedBooks(tx: Tx, plan: HubPlan, seeded: SeededHub): Promise<void> {
  const { factoryId } = seeded;
  const exposed = new Map<number, { channelId: string; units: number }[]>();
  for (const { channelId, listings } of seeded.shops) {
    for (const { item, exposed: units } of listings) {
      const known = exposed.get(item) ?? [];
      known.push({ channelId, units });
      exposed.set(item, known);
    }
  }
  const transfers = [];
  const balances = [];
  const reserves = [];
  for (const [index, { free }] of plan.items.entries()) {
    const itemId = seeded.itemIds[index] ?? "";
    const shown = (exposed.get(index) ?? []).filter(({ units }) => units > 0);
    const brand = plan.brandShown ?? 0;
    if (brand > 0) shown.push({ channelId: seeded.brandChannelId, units: brand });
    const sum = free + shown.reduce((total, { units }) => total + units, 0);
    // Under mirror every shop shows what is there; what the first does not have from it is overlap.
    const reserved = plan.policy === "mirror" ? free + (shown[0]?.units ?? 0) : sum;
    const transfer = (to: StockAccount, units: number) => ({
      id: `seed:${itemId}:${to}`,
      factoryId,
      itemId,
      fromAccount: isOverlap(plan, shown, to) ? "overlap" : "world",
      toAccount: to,
      units,
      reason: "count",
      cause: "seed",
      at: plan.now,
    });
    const balance = (account: StockAccount, units: number) => ({
      itemId,
      kind: "stock",
      account,
      factoryId,
      units,
    });
    const parts: [StockAccount, number][] = [
      ["free", free],
      ...shown.map(({ channelId, units }): [StockAccount, number] => [
        exposureOf(channelId),
        units,
      ]),
    ];
    for (const [account, units] of parts.filter(([, held]) => held > 0)) {
      transfers.push(transfer(account, units));
      balances.push(balance(account, units));
    }
    balances.push(balance("world", -reserved));
    if (sum > reserved) balances.push(balance("overlap", reserved - sum));
    reserves.push({
      itemId,
      locationId: id("place", 0),
      factoryId,
      onHand: reserved,
      reserved: reserved - brand,
      promised: 0,
    });
  }
  await insertRows(tx, "StockTransfer", transfers);
  await insertRows(tx, "StockBalance", balances);
  await insertRows(tx, "ItemLocation", reserves);
}

function isOverlap(
  { policy }: HubPlan,
  shown: readonly { channelId: string }[],
  account: StockAccount,
): boolean {
  const [first] = shown;
  return policy === "mirror" && first !== undefined && account.startsWith("exposure:")
    ? account !== exposureOf(first.channelId)
    : false;
}
