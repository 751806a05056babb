import type { CreateShopOptions, World } from "#sandbox/contract.ts";
import { newGid } from "./ids.ts";
import { newLocation } from "./locations/new-location.ts";
import { createOrdersState } from "./orders/state.ts";
import { onlineStorePublication } from "./publications/new-publication.ts";
import type { Address, Shop } from "./state.ts";

/** A new, empty shop with its first location and the online store; nobody is told by webhook. */
export function createShop(world: World, options: CreateShopOptions): Shop {
  const now = world.clock.now();
  const shop: Shop = {
    domain: options.domain,
    id: newGid(world, "Shop"),
    plan: options.plan,
    standing: "open",
    name: options.name,
    email: `owner@${options.domain.replace(/\.myshopify\.com$/, "")}.example`,
    currencyCode: options.currencyCode,
    countryCode: options.countryCode,
    ianaTimezone: timeZones[options.countryCode] ?? "Etc/UTC",
    primaryLocale: options.primaryLocale ?? "en",
    createdAt: now,
    updatedAt: now,
    address: emptyAddress(options.countryCode),
    products: new Map(),
    productIdByHandle: new Map(),
    variants: new Map(),
    variantIdsBySku: new Map(),
    items: new Map(),
    locations: new Map(),
    fulfillmentServices: new Map(),
    collections: new Map(),
    publications: new Map(),
    metafieldDefinitions: [],
    uniqueMetafields: new Map(),
    metafields: new Map(),
    productOperations: new Map(),
    inventoryWrites: 0,
    delivery: { profileId: newGid(world, "DeliveryProfile"), locationIdsWithoutRates: new Set() },
    orders: createOrdersState(),
  };
  addFirstLocations(world, shop, options);
  const onlineStore = onlineStorePublication(world);
  shop.publications.set(onlineStore.id, onlineStore);
  return shop;
}

function addFirstLocations(world: World, shop: Shop, options: CreateShopOptions): void {
  const wanted = options.locations ?? [];
  if (wanted.length === 0) newLocation(world, shop, { name: "Main", address: shop.address });
  for (const { name, countryCode, city, address1 } of wanted) {
    const address = { ...emptyAddress(countryCode), city, address1 };
    newLocation(world, shop, { name, address });
    if (shop.locations.size === 1) shop.address = { ...address };
  }
}

export function emptyAddress(countryCode: string | null): Address {
  return {
    address1: null,
    address2: null,
    city: null,
    countryCode,
    provinceCode: null,
    zip: null,
    phone: null,
  };
}

const timeZones: Record<string, string> = {
  CN: "Asia/Shanghai",
  US: "America/New_York",
  CA: "America/Toronto",
  GB: "Europe/London",
  DE: "Europe/Berlin",
  FR: "Europe/Paris",
  JP: "Asia/Tokyo",
  AU: "Australia/Sydney",
  SG: "Asia/Singapore",
};
