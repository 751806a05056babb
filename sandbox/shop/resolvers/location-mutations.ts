import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { shopOfContext } from "../ids.ts";
import type { AddressInput } from "../locations/change-location.ts";
import {
  activateLocation,
  addLocation,
  deactivateLocation,
  deleteLocation,
  editLocation,
} from "../locations/change-location.ts";
import type { InventoryAction, ServiceFields } from "../locations/fulfillment-services.ts";
import { createService, deleteService, updateService } from "../locations/fulfillment-services.ts";
import type { Location, Shop } from "../state.ts";

interface LocationInput {
  name?: string | null;
  address?: AddressInput | null;
  fulfillsOnlineOrders?: boolean | null;
}

/** Without write_locations an app edits only the locations of its own fulfilment services. */
function mayEdit(shop: Shop, location: Location, context: ResolverContext): boolean {
  if (context.hasScope("write_locations")) return true;
  const service = shop.fulfillmentServices.get(location.fulfillmentServiceId ?? "");
  return context.hasScope("write_fulfillments") && service?.app === context.app;
}

function edit(_: unknown, args: { id: string; input: LocationInput }, context: ResolverContext) {
  const { world, eventId } = context;
  const shop = shopOfContext(context);
  const location = shop.locations.get(args.id);
  if (!location) {
    const message = "Location not found.";
    return { location: null, userErrors: [{ field: ["id"], code: "NOT_FOUND", message }] };
  }
  if (!mayEdit(shop, location, context)) {
    const message = "The app is not authorized to edit this location.";
    return { location: null, userErrors: [{ field: ["id"], code: "APP_NOT_AUTHORIZED", message }] };
  }
  const userErrors = editLocation(world, shop, { ...args.input, location, eventId });
  return { location: userErrors.length === 0 ? location : null, userErrors };
}

export const locationMutations: Resolvers = {
  Mutation: {
    locationEdit: edit,
    locationAdd: (
      _: unknown,
      args: { input: LocationInput & { name: string; address: AddressInput } },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      const { location, errors } = addLocation(world, shopOfContext(context), {
        ...args.input,
        eventId,
      });
      return { location, userErrors: errors };
    },
    locationActivate: (_: unknown, args: { locationId: string }, context: ResolverContext) => {
      const { world, eventId } = context;
      const { location, errors } = activateLocation(world, shopOfContext(context), {
        ...args,
        eventId,
      });
      return { location, locationActivateUserErrors: errors };
    },
    locationDeactivate: (
      _: unknown,
      args: { locationId: string; destinationLocationId?: string | null },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      const { location, errors } = deactivateLocation(world, shopOfContext(context), {
        ...args,
        eventId,
      });
      return { location, locationDeactivateUserErrors: errors };
    },
    locationDelete: (_: unknown, args: { locationId: string }, context: ResolverContext) => {
      const { world, eventId } = context;
      const { deletedLocationId, errors } = deleteLocation(world, shopOfContext(context), {
        ...args,
        eventId,
      });
      return { deletedLocationId, locationDeleteUserErrors: errors };
    },
    fulfillmentServiceCreate: (
      _: unknown,
      args: ServiceFields & { name: string },
      context: ResolverContext,
    ) => {
      const { world, app, eventId } = context;
      const { service, errors } = createService(world, shopOfContext(context), {
        fields: args,
        app,
        eventId,
      });
      return { fulfillmentService: service, userErrors: errors };
    },
    fulfillmentServiceUpdate: (
      _: unknown,
      args: ServiceFields & { id: string },
      context: ResolverContext,
    ) => {
      const { world, app, eventId } = context;
      const { id, ...fields } = args;
      const { service, errors } = updateService(world, shopOfContext(context), {
        id,
        fields,
        app,
        eventId,
      });
      return { fulfillmentService: service, userErrors: errors };
    },
    fulfillmentServiceDelete: (
      _: unknown,
      args: {
        id: string;
        inventoryAction?: InventoryAction | null;
        destinationLocationId?: string | null;
      },
      context: ResolverContext,
    ) => {
      const { world, app, eventId } = context;
      const { deletedId, errors } = deleteService(world, shopOfContext(context), {
        ...args,
        inventoryAction: args.inventoryAction ?? "TRANSFER",
        app,
        eventId,
      });
      return { deletedId, userErrors: errors };
    },
  },
};
