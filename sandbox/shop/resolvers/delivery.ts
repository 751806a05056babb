import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { originLocations } from "../delivery/profile.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { gid, idOf, shopOfContext } from "../ids.ts";
import { moneyV2 } from "../money.ts";
import type { Location, Shop } from "../state.ts";
import { exactCount } from "./time-fields.ts";

/** The one general profile, read as one location group with one zone: everywhere. */
function profileOf(shop: Shop) {
  const { withRates, withoutRates } = originLocations(shop);
  return {
    id: shop.delivery.profileId,
    name: "General profile",
    default: true,
    coversAllItems: true,
    version: 1,
    activeMethodDefinitionsCount: withRates.length > 0 ? 1 : 0,
    locationsWithoutRatesCount: withoutRates.length,
    originLocationCount: withRates.length,
    zoneCountryCount: withRates.length > 0 ? 1 : 0,
    productVariantsCount: exactCount(shop.variants.size),
    unassignedLocations: withoutRates,
    profileLocationGroups: withRates.length > 0 ? [groupOf(shop, withRates)] : [],
    unassignedLocationsPaginated: (args: ConnectionArgs) =>
      connectionOf(withoutRates, args, { idOf: (location) => location.id }),
  };
}

function groupOf(shop: Shop, locations: Location[]) {
  const number = idOf(shop.delivery.profileId);
  return {
    countriesInAnyZone: [],
    locationGroup: {
      id: gid("DeliveryLocationGroup", number),
      locations: (args: ConnectionArgs) =>
        connectionOf(locations, args, { idOf: (each) => each.id }),
      locationsCount: exactCount(locations.length),
    },
    locationGroupZones: (args: ConnectionArgs) =>
      connectionOf([zoneOf(shop, number)], args, { idOf: (each) => each.zone.id }),
  };
}

function zoneOf(shop: Shop, number: string) {
  const { shippingTitle, shippingPrice } = shop.orders.settings;
  const method = {
    id: gid("DeliveryMethodDefinition", number),
    name: shippingTitle,
    active: true,
    description: null,
    methodConditions: [],
    rateProvider: {
      __typename: "DeliveryRateDefinition",
      id: gid("DeliveryRateDefinition", number),
      price: moneyV2(shippingPrice, shop.currencyCode),
    },
  };
  return {
    methodDefinitionCounts: { participantDefinitionsCount: 0, rateDefinitionsCount: 1 },
    methodDefinitions: (args: ConnectionArgs) =>
      connectionOf([method], args, { idOf: (each) => each.id }),
    zone: {
      id: gid("DeliveryZone", number),
      name: "World",
      countries: [
        {
          id: gid("DeliveryCountry", number),
          name: "Rest of World",
          translatedName: "Rest of World",
          code: { countryCode: null, restOfWorld: true },
          provinces: [],
        },
      ],
    },
  };
}

export const deliveryResolvers: Resolvers = {
  QueryRoot: {
    deliveryProfiles: (_: unknown, args: ConnectionArgs, context: ResolverContext) =>
      connectionOf([profileOf(shopOfContext(context))], args, { idOf: (profile) => profile.id }),
    deliveryProfile: (_: unknown, args: { id: string }, context: ResolverContext) => {
      const shop = shopOfContext(context);
      return args.id === shop.delivery.profileId ? profileOf(shop) : null;
    },
    locationsAvailableForDeliveryProfilesConnection: (
      _: unknown,
      args: ConnectionArgs,
      context: ResolverContext,
    ) => {
      const { withRates, withoutRates } = originLocations(shopOfContext(context));
      return connectionOf([...withRates, ...withoutRates], args, {
        idOf: (location) => location.id,
      });
    },
  },
};
