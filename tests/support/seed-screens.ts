/**
 * Fills a database with what the screens must bear: 10,000 items and orders, every state and every
 * reason. Rows are written straight in, so it is for looking at screens, not for a worker to go on
 * from: start the hub with ROLE=web.
 *
 *   node tests/support/seed-screens.ts file:./.data/headwater.db factory.myshopify.com reseller.myshopify.com
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { HOLD_RELEASERS, SUPPLY_STATES } from "#app/modules/orders/index.ts";
import { openDatabase, type Database, type Tx } from "#app/platform/db/database.server.ts";
import { id, insert, pick, range, type Seeding } from "./seed-rows.ts";
import { seedOffers } from "./seed-offers.ts";
import { seedStockOrders } from "./seed-stock-orders.ts";

export interface ScreenWorld {
  factoryId: string;
  resellerId: string;
  partnershipId: string;
  itemIds: string[];
  supplyOrderIds: string[];
  brandChannelId: string;
  resellerChannelId: string;
}

const HOUR_MS = 3_600_000;
const PRODUCTS = ["Heron Mug", "Long Table Linen", "Firefly Lamp", "Bamboo Tray", "Indigo Apron"];
const PROBLEMS = ["no_sku", "duplicate_sku", "untracked", "bundle", "gift_card"];

/** Adds a whole world to a migrated database and says which ids to look at. */
export async function seedScreens(
  database: Database,
  options: { factory: string; reseller: string; items?: number; orders?: number; now?: number },
): Promise<ScreenWorld> {
  const now = options.now ?? Date.now();
  return database.write(async (tx) => {
    const factoryId = await ensureShop(tx, { domain: options.factory, app: "factory", now });
    const resellerId = await ensureShop(tx, { domain: options.reseller, app: "reseller", now });
    const { items = 10_000, orders = 10_000 } = options;
    const seeding = { tx, now, factoryId, resellerId, items, orders };
    await seedPartners(seeding);
    const channels = await seedChannels(seeding);
    await seedItems(seeding);
    await seedStock(seeding, channels);
    await seedStockOrders(seeding);
    await seedListings(seeding, channels.resellerChannelId);
    await seedOrders(seeding, channels);
    await seedOffers(seeding, channels.brandChannelId);
    await seedNotices(seeding, channels.resellerChannelId);
    await seedVoices(seeding);
    return {
      ...{ factoryId, resellerId, partnershipId: id("partnership", 0), ...channels },
      itemIds: range(items).map((n) => id("item", n)),
      supplyOrderIds: range(orders).map((n) => id("supply", n)),
    };
  });
}

async function ensureShop(
  tx: Tx,
  { domain, app, now }: { domain: string; app: string; now: number },
): Promise<string> {
  const known = await tx
    .selectFrom("Shop")
    .select("id")
    .where("domain", "=", domain)
    .executeTakeFirst();
  if (known) return known.id;
  const shopId = `shop-${domain.split(".")[0]}`;
  await insert(tx, "Shop", [
    {
      ...{ id: shopId, domain, gid: `gid://shopify/Shop/${domain.length}`, name: domain },
      ...{ currency: "CNY", countryCode: "CN", timezone: "Asia/Shanghai", plan: "basic" },
      createdAt: now,
    },
  ]);
  await insert(tx, "Installation", [
    { shopId, app, state: "installed", scopes: "", tokenVersion: 1, installedAt: now },
  ]);
  return shopId;
}

async function seedVoices({ tx, now, factoryId }: Seeding): Promise<void> {
  const states = ["waiting", "published", "refused"];
  await insert(tx, "Product", [
    {
      ...{ id: "product-1", factoryId, gid: "gid://shopify/Product/seed1", title: "Heron Mug" },
      ...{ handle: "seed-1", descriptionHtml: "", vendor: "", productType: "", tags: "[]" },
      ...{ options: "[]", images: "[]", state: "active", updatedAt: now },
    },
  ]);
  const rows = range(60).map((n) => ({
    ...{ id: id("voice", n), factoryId, kind: n % 3 === 1 ? "question" : "review" },
    ...{ key: id("voice", n), requestId: id("form", n), productGid: "gid://shopify/Product/seed1" },
    ...{ customerId: String(n), orderId: n % 4 === 0 ? null : String(n), author: "陈 Ada" },
    ...{ locale: pick(["en", "zh-CN", "ru"], n), rating: n % 3 === 1 ? null : 1 + (n % 5) },
    title: n % 3 === 1 ? "" : "Good to hold",
    text: "Keeps tea warm.\n\n手感很好，水也不容易凉。",
    ...{ state: pick(states, Math.floor(n / 2)), writtenAt: now - n * HOUR_MS },
    reason: pick(states, Math.floor(n / 2)) === "refused" ? "Not about the mug." : null,
    answer: n % 5 === 0 ? "Thank you." : null,
  }));
  await insert(tx, "Voice", rows);
}

async function seedPartners({ tx, now, factoryId, resellerId }: Seeding): Promise<void> {
  const states = ["active", "active", "paused", "invited", "ended"];
  const rows = range(120).map((n) => ({
    id: id("partnership", n),
    factoryId,
    resellerId: n === 0 ? resellerId : null,
    state: pick(states, n),
    inviteCode: `SEED-${String(n).padStart(4, "0")}-CODE`,
    inviteExpiresAt: now + 300 * HOUR_MS,
    label: n === 0 ? "A shop with a rather long name, Springfield" : `Reseller ${n} 分销商`,
    discountBasisPoints: 3_000 + n,
    graceMs: 120_000,
    creditLimitMinor: n % 2 === 0 ? 500_000 : null,
    shipsTo: n % 3 === 0 ? "CN,JP,US" : "",
    autoRequest: "off",
    coolingMs: 900_000,
    priority: 50,
    serviceState: n === 4 ? "problem" : "ready",
    serviceProblem: n === 4 ? "rates_missing" : null,
    pausedBy: n % 5 === 2 ? pick(["factory", "reseller"], n) : null,
    createdAt: now - n * HOUR_MS,
    acceptedAt: now - n * HOUR_MS,
    endedAt: n % 5 === 4 ? now : null,
  }));
  await insert(tx, "Partnership", rows);
}

async function seedChannels({ tx, now, factoryId, resellerId }: Seeding) {
  const brand = await tx
    .selectFrom("Channel")
    .select("id")
    .where("factoryId", "=", factoryId)
    .where("kind", "=", "brand")
    .executeTakeFirst();
  const brandChannelId = brand?.id ?? "channel-brand";
  const resellerChannelId = "channel-reseller";
  const partnershipId = id("partnership", 0);
  await insert(tx, "Channel", [
    ...(brand
      ? []
      : [{ id: brandChannelId, factoryId, shopId: factoryId, kind: "brand", state: "open" }]),
    {
      ...{ id: resellerChannelId, factoryId, shopId: resellerId },
      ...{ partnershipId, kind: "reseller", state: "open" },
    },
  ]);
  await insert(
    tx,
    "ShopWindow",
    [brandChannelId, resellerChannelId].map((channelId) => ({
      ...{ channelId, shopId: resellerId, samples: 340, updatedAt: now },
      ...{ p50Ms: 420, p99Ms: 1_900, p999Ms: 3_400 },
    })),
  );
  return { brandChannelId, resellerChannelId };
}

async function seedItems({ tx, now, factoryId, items }: Seeding): Promise<void> {
  const rows = range(items).map((n) => ({
    id: id("item", n),
    factoryId,
    productGid: `gid://shopify/Product/seed${Math.floor(n / 3)}`,
    variantGid: `gid://shopify/ProductVariant/seed${n}`,
    inventoryItemGid: `gid://shopify/InventoryItem/seed${n}`,
    sku: `SEED-${String(n).padStart(5, "0")}`,
    productTitle: `${pick(PRODUCTS, Math.floor(n / 3))} ${Math.floor(n / 3)}`,
    variantTitle: pick(["Indigo / Large", "靛蓝 / 小号", "Default Title"], n),
    productHandle: `seed-${Math.floor(n / 3)}`,
    priceMinor: 1_200 + n,
    weightGrams: 300,
    state: "active",
    problem: n % 50 === 7 ? pick(PROBLEMS, n) : null,
    policy: pick(["strict", "mirror", "dedicated"], n),
    mirrorBuffer: 2,
    safetyTarget: n % 10,
    updatedAt: now,
  }));
  await insert(tx, "Item", rows);
}

type Channels = Awaited<ReturnType<typeof seedChannels>>;

async function seedStock(seeding: Seeding, channels: Channels): Promise<void> {
  const { tx, now, factoryId, items } = seeding;
  const balances = range(items).flatMap((n) => {
    const accounts: [string, number][] = [
      ["free", n % 7],
      ["safety", n % 3],
      [`exposure:${channels.brandChannelId}`, 20 + (n % 5)],
      [`exposure:${channels.resellerChannelId}`, n % 9],
      [`cooling:${channels.resellerChannelId}`, n % 2],
      [`dedicated:${id("partnership", 0)}`, n % 4],
      ["shortfall", n % 100 === 3 ? -4 : 0],
      ["overlap", n % 100 === 5 ? -2 : 0],
    ];
    const onHand = accounts.reduce((sum, [, units]) => sum + units, 0);
    return [...accounts, ["world", 0 - onHand] as const].map(([account, units]) => ({
      ...{ itemId: id("item", n), kind: "stock", account, factoryId, units },
    }));
  });
  await insert(tx, "StockBalance", balances);
  const reasons = ["receipt", "raise", "sale", "lower", "ship", "count"];
  const movements = range(230).map((n) => ({
    ...{ id: id("transfer", n), factoryId, itemId: id("item", 0), units: 1 + (n % 5) },
    fromAccount: pick(["world", "free", `exposure:${channels.resellerChannelId}`], n),
    toAccount: pick(["free", `exposure:${channels.resellerChannelId}`, "hold:line-000000"], n),
    ...{ reason: pick(reasons, n), cause: "seed", at: now - n * HOUR_MS },
  }));
  await insert(tx, "StockTransfer", movements);
  await insert(tx, "FactoryLocation", [
    {
      ...{ id: "location-kiln", factoryId, gid: "gid://shopify/Location/seed1", rank: 0 },
      ...{ name: "Jingdezhen kiln warehouse", state: "active", kind: "own", address: "{}" },
    },
  ]);
  const places = range(items).map((n) => ({
    ...{
      itemId: id("item", n),
      locationId: "location-kiln",
      factoryId,
      onHand: 40,
      reserved: 12,
      promised: 0,
    },
  }));
  await insert(tx, "ItemLocation", places);
}

async function seedListings(seeding: Seeding, channelId: string): Promise<void> {
  const { tx, now, factoryId, resellerId, items } = seeding;
  const states = ["listed", "listed", "listed", "pending", "unsafe", "failed"];
  const problems: Record<string, string> = { unsafe: "policy_continue", failed: "variant_missing" };
  const rows = range(items)
    .filter((n) => n % 2 === 0)
    .map((n) => ({
      ...{ id: id("listing", n), channelId, partnershipId: id("partnership", 0) },
      ...{ factoryId, resellerId, itemId: id("item", n), createdAt: now, updatedAt: now },
      state: pick(states, n / 2),
      problem: problems[pick(states, n / 2)] ?? null,
    }));
  await insert(tx, "Listing", rows);
  const levels = rows.map((row, n) => ({
    ...{ id: id("level", n), itemId: row.itemId, channelId, factoryId, shopId: resellerId },
    ...{ app: "reseller", inventoryItemGid: `gid://seed/${n}`, locationGid: "gid://seed/location" },
    ...{ target: n % 9, known: n % 8, generation: 1, lastWriteAt: now - n * 1_000 },
    dirtySince: n % 40 === 0 ? now - 4_000 : null,
    state: n % 60 === 1 ? "stopped" : "ok",
    problem: n % 60 === 1 ? "policy_continue" : null,
  }));
  await insert(tx, "Level", levels);
}

async function seedOrders(seeding: Seeding, channels: Channels): Promise<void> {
  const { tx, now, factoryId, resellerId, orders, items } = seeding;
  const holds = Object.keys(HOLD_RELEASERS);
  const facts = range(orders).map((n) => {
    const state = pick(SUPPLY_STATES, n);
    const at = now - n * 600_000;
    const reason =
      state === "on_hold"
        ? pick(holds, Math.floor(n / SUPPLY_STATES.length))
        : state === "rejected"
          ? "INVENTORY_OUT_OF_STOCK"
          : null;
    return { n, state, at, reason, itemId: id("item", n % items) };
  });
  const of = { shopId: resellerId, factoryId, channelId: channels.resellerChannelId };
  await insert(
    tx,
    "Order",
    facts.map(({ n, at }) => ({
      ...{ id: id("order", n), shopId: resellerId, app: "reseller", gid: `gid://seed/Order/${n}` },
      ...{ name: `#${10_000 + n}`, state: "booked", remoteUpdatedAt: at, remoteCreatedAt: at },
      ...{ financialStatus: pick(["PAID", "PAID", "PENDING"], n), currency: "CNY", seenAt: at },
    })),
  );
  await insert(
    tx,
    "OrderLine",
    facts.map(({ n, itemId }) => ({
      ...{ id: id("line", n), orderId: id("order", n), ...of, itemId, lineGid: `gid://seed/${n}` },
      ...{ asked: 3, shipped: 0, oversold: n % 30 === 0 ? 1 : 0, override: 0, priceMinor: 2_400 },
      ...{ title: pick(PRODUCTS, n), sku: `SEED-${String(n % items).padStart(5, "0")}` },
    })),
  );
  await insert(
    tx,
    "SupplyOrder",
    facts.map(({ n, state, at, reason }) => ({
      ...{ id: id("supply", n), orderId: id("order", n), ...of, kind: "reseller", state, reason },
      ...{ partnershipId: id("partnership", 0), fulfilmentOrderGid: `gid://seed/FO/${n}` },
      heldState: state === "on_hold" ? "requested" : null,
      requestStatus: state === "held" ? "UNSUBMITTED" : "SUBMITTED",
      graceUntil: state === "requested" ? now + 90_000 : null,
      routeState: "none",
      destinationCountry: pick(["CN", "US", "JP"], n),
      ...{ seenAt: at, updatedAt: at },
    })),
  );
  await insert(
    tx,
    "SupplyLine",
    facts.map(({ n, state, itemId }) => ({
      ...{ id: id("supply-line", n), supplyOrderId: id("supply", n), orderLineId: id("line", n) },
      ...{ fulfilmentLineGid: `gid://seed/FOL/${n}`, itemId, locationId: "location-kiln" },
      ...{ quantity: 3, remaining: state === "shipped" ? 0 : 3, shipped: 0, wholesaleMinor: 1_680 },
    })),
  );
  await seedHistory(seeding, facts);
}

async function seedHistory(
  { tx, factoryId }: Seeding,
  facts: readonly { n: number; state: string; at: number; reason: string | null }[],
): Promise<void> {
  await insert(
    tx,
    "SupplyTransition",
    facts.flatMap(({ n, state, at, reason }) => [
      {
        ...{ id: `${id("step", n)}-a`, supplyOrderId: id("supply", n), factoryId, at },
        ...{ fromState: "seen", toState: "held", cause: "webhook orders/create" },
      },
      {
        ...{ id: `${id("step", n)}-b`, supplyOrderId: id("supply", n), factoryId, at: at + 60_000 },
        ...{ fromState: "held", toState: state, reason, cause: "terms" },
      },
    ]),
  );
  const shipped = facts.filter(({ state }) => state === "shipped" || state === "closed");
  await insert(
    tx,
    "Parcel",
    shipped.map(({ n, at }) => ({
      ...{ id: id("parcel", n), supplyOrderId: id("supply", n), factoryId, state: "told" },
      ...{ factoryFulfilmentGid: `gid://seed/F/${n}`, trackingNumber: `SF${100_000 + n}` },
      ...{ trackingCompany: "SF Express", trackingUrl: "https://example.com/track", createdAt: at },
    })),
  );
  await insert(
    tx,
    "ParcelLine",
    shipped.map(({ n }) => ({
      ...{ parcelId: id("parcel", n), supplyLineId: id("supply-line", n), quantity: 3 },
      orderLineId: id("line", n),
    })),
  );
}

async function seedNotices({ tx, now, factoryId, resellerId }: Seeding, channelId: string) {
  const itemId = id("item", 0);
  const kinds: [string, object][] = [
    ["drift", { itemId, channelId, units: 3 }],
    ["oversold", { itemId, channelId, units: 1 }],
    ["override", { itemId, units: 2 }],
    ["shortfall", { itemId, units: 4 }],
    ["parked", { kind: "orders.read", error: "rejected: the shop refused the call" }],
    ["listing", { sku: "SEED-00000", problem: "policy_continue" }],
    ["import", { offered: 9_800, leftOut: 200 }],
    ["restocked", { itemId, units: 1 }],
    ["receipt", { reference: "Batch 7", units: 4, problem: "receipt_not_confirmed" }],
    ["receipt", { reference: "Batch 8", units: 1, problem: "ITEM_NOT_STOCKED_AT_LOCATION" }],
    ["offer", { title: "Heron Mug", problem: "scope_missing: write_products" }],
    ["offer_order", { orderName: "#20001", message: "The card was declined" }],
    ["invoice_refused", { title: "Heron Mug", message: "Email is invalid" }],
    ["something_new", {}],
  ];
  const rows = range(130).map((n) => {
    const [kind, details] = pick(kinds, n);
    return {
      ...{ id: id("notice", n), shopId: resellerId, factoryId, kind, subject: `seed-${n}` },
      ...{ details: JSON.stringify(details), count: 1 + (n % 4), firstAt: now - n * HOUR_MS },
      ...{ lastAt: now - n * HOUR_MS, state: n % 5 === 4 ? `settled:${n}` : "open" },
      settledAt: n % 5 === 4 ? now : null,
    };
  });
  await insert(tx, "Notice", rows);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [url, factory, reseller] = process.argv.slice(2);
  if (!url || !factory || !reseller) throw new Error("Usage: seed-screens.ts URL FACTORY RESELLER");
  const database = openDatabase({ url });
  await seedScreens(database, { factory, reseller });
  await database.close();
}
