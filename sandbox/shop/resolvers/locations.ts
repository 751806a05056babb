import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { countryName } from "../countries.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { isoTimeOrNull, shopOfContext } from "../ids.ts";
import { levelViewOf, levelViewsAt } from "../inventory/level-view.ts";
import { anyLevelOf } from "../inventory/levels.ts";
import { rankedLocations } from "../lookup.ts";
import { hasStock, isOnlyOnline } from "../locations/change-location.ts";
import { hasOpenFulfillmentOrders } from "../locations/relocate.ts";
import { compileSearch } from "../search/match.ts";
import type { Address, FulfillmentService, Location } from "../state.ts";
import { metafieldFields } from "./metafields.ts";
import { legacyIdField, timeFields } from "./time-fields.ts";

type ListArgs = ConnectionArgs & {
  includeInactive?: boolean | null;
  includeLegacy?: boolean | null;
  query?: string | null;
  sortKey?: string | null;
};

/** Locations of fulfilment services are "legacy" ones: a list without `includeLegacy` leaves them out. */
export function locationsConnection(_: unknown, args: ListArgs, context: ResolverContext) {
  const shop = shopOfContext(context);
  const accepts = compileSearch(args.query, {
    fields: {
      id: { kind: "id", valuesOf: (location: Location) => [location.id] },
      name: { kind: "text", valuesOf: (location: Location) => [location.name] },
      active: { kind: "boolean", valuesOf: (location: Location) => [location.active] },
    },
    defaultValuesOf: (location: Location) => [location.name],
    now: context.world.clock.now(),
  });
  const shown = [...shop.locations.values()].filter(
    (location) =>
      (location.active || args.includeInactive === true) &&
      (args.includeLegacy === true || location.fulfillmentServiceId === null) &&
      (!accepts || accepts(location)),
  );
  const byName = args.sortKey !== "ID";
  return connectionOf(shown, args, {
    idOf: (location) => location.id,
    sortBy: byName ? (location) => location.name.toLowerCase() : undefined,
  });
}

const locationFields: Record<string, FieldResolver> = {
  ...timeFields,
  ...legacyIdField,
  ...metafieldFields,
  isActive: (location: Location) => location.active,
  isFulfillmentService: (location: Location) => location.fulfillmentServiceId !== null,
  fulfillmentService: (location: Location, _args: unknown, context: ResolverContext) =>
    location.fulfillmentServiceId === null
      ? null
      : (shopOfContext(context).fulfillmentServices.get(location.fulfillmentServiceId) ?? null),
  isPrimary: (location: Location, _args: unknown, context: ResolverContext) =>
    rankedLocations(shopOfContext(context))[0]?.id === location.id,
  shipsInventory: (location: Location) => location.fulfillsOnlineOrders,
  addressVerified: () => false,
  suggestedAddresses: () => [],
  localPickupSettingsV2: () => null,
  deactivatedAt: (location: Location) => isoTimeOrNull(location.deactivatedAt),
  activatable: (location: Location) => !location.active,
  deactivatable: (location: Location, _args: unknown, context: ResolverContext) => {
    const shop = shopOfContext(context);
    return (
      location.active && location.fulfillmentServiceId === null && !isOnlyOnline(shop, location)
    );
  },
  deletable: (location: Location, _args: unknown, context: ResolverContext) => {
    const shop = shopOfContext(context);
    return (
      !location.active && !hasStock(shop, location) && !hasOpenFulfillmentOrders(shop, location)
    );
  },
  hasActiveInventory: (location: Location, _args: unknown, context: ResolverContext) =>
    hasStock(shopOfContext(context), location),
  hasUnfulfilledOrders: (location: Location, _args: unknown, context: ResolverContext) =>
    hasOpenFulfillmentOrders(shopOfContext(context), location),
  inventoryLevel: (
    location: Location,
    args: { inventoryItemId: string; includeInactive?: boolean | null },
    context: ResolverContext,
  ) => {
    const item = shopOfContext(context).items.get(args.inventoryItemId);
    const level = anyLevelOf(item, location.id);
    if (!item || !level || !(level.active || args.includeInactive)) return null;
    return levelViewOf(item, location, level);
  },
  inventoryLevels: (
    location: Location,
    args: ConnectionArgs & { query?: string | null },
    context: ResolverContext,
  ) => {
    const views = levelViewsAt(shopOfContext(context), location);
    const accepts = compileSearch(args.query, {
      fields: {
        inventory_item_id: {
          kind: "id",
          valuesOf: (view: (typeof views)[number]) => [view.item.id],
        },
        updated_at: {
          kind: "time",
          valuesOf: (view: (typeof views)[number]) => [view.level.updatedAt],
        },
        created_at: {
          kind: "time",
          valuesOf: (view: (typeof views)[number]) => [view.level.createdAt],
        },
      },
      defaultValuesOf: (view: (typeof views)[number]) => [view.item.sku],
      now: context.world.clock.now(),
    });
    return connectionOf(accepts ? views.filter(accepts) : views, args, {
      idOf: (view) => view.item.id,
      sortBy: () => "",
    });
  },
};

export const locationResolvers: Resolvers = {
  QueryRoot: {
    locations: locationsConnection,
    location: (_: unknown, args: { id?: string | null }, context: ResolverContext) => {
      const shop = shopOfContext(context);
      return args.id ? (shop.locations.get(args.id) ?? null) : (rankedLocations(shop)[0] ?? null);
    },
    fulfillmentService: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).fulfillmentServices.get(args.id.split("?")[0] ?? args.id) ?? null,
  },
  Location: locationFields,
  LocationAddress: {
    country: (address: Address) => countryName(address.countryCode),
    province: (address: Address) => address.provinceCode,
    formatted: (address: Address) => formattedAddress(address),
    latitude: () => null,
    longitude: () => null,
  },
  FulfillmentService: {
    location: (service: FulfillmentService, _args: unknown, context: ResolverContext) =>
      shopOfContext(context).locations.get(service.locationId) ?? null,
    fulfillmentOrdersOptIn: () => true,
    permitsSkuSharing: () => true,
    productBased: () => true,
    shippingMethods: () => [],
    type: () => "THIRD_PARTY",
  },
};

export function formattedAddress(address: Address): string[] {
  const place = [address.city, address.provinceCode, address.zip].filter(Boolean).join(" ");
  return [address.address1, address.address2, place, countryName(address.countryCode)].flatMap(
    (line) => (line ? [line] : []),
  );
}
