import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { shopOfContext } from "../ids.ts";
import { activateLevel, deactivateLevel } from "../inventory/activation.ts";
import type { AdjustQuantitiesInput } from "../inventory/adjust-quantities.ts";
import { adjustQuantities } from "../inventory/adjust-quantities.ts";
import { bulkToggleActivation } from "../inventory/bulk-toggle.ts";
import { levelViewById, levelViewOf } from "../inventory/level-view.ts";
import type { MoveQuantitiesInput } from "../inventory/move-quantities.ts";
import { moveQuantities } from "../inventory/move-quantities.ts";
import type {
  InventoryOutcome,
  QuantityRow,
  SetQuantitiesInput,
} from "../inventory/set-quantities.ts";
import { setQuantities } from "../inventory/set-quantities.ts";
import { updateItem } from "../inventory/update-item.ts";
import type { ItemFields } from "../products/variant-records.ts";

function payloadOf(outcome: InventoryOutcome) {
  return { inventoryAdjustmentGroup: outcome.group, userErrors: outcome.errors };
}

interface ActivateArgs {
  inventoryItemId: string;
  locationId: string;
  available?: number | null;
  onHand?: number | null;
}

function activate(_: unknown, args: ActivateArgs, context: ResolverContext) {
  const { world, eventId } = context;
  const result = activateLevel(world, shopOfContext(context), { ...args, eventId });
  if ("errors" in result) return { inventoryLevel: null, userErrors: result.errors };
  const { item, location, level } = result;
  return { inventoryLevel: levelViewOf(item, location, level), userErrors: [] };
}

function deactivate(_: unknown, args: { inventoryLevelId: string }, context: ResolverContext) {
  const { world, eventId } = context;
  const shop = shopOfContext(context);
  const view = levelViewById(shop, args.inventoryLevelId);
  if (!view) {
    return {
      userErrors: [
        { field: ["inventoryLevelId"], message: "The inventory level could not be found." },
      ],
    };
  }
  return { userErrors: deactivateLevel(world, shop, { ...view, eventId }) };
}

interface OnHandInput {
  reason: string;
  referenceDocumentUri?: string | null;
  setQuantities: QuantityRow[];
}

/** The deprecated form; its rows stand under another name in the input. */
function setOnHand(_: unknown, args: { input: OnHandInput }, context: ResolverContext) {
  const { world, eventId } = context;
  const { setQuantities: quantities, ...header } = args.input;
  const input = { ...header, name: "on_hand", quantities };
  const outcome = setQuantities(world, shopOfContext(context), { input, eventId });
  const errors = outcome.errors.map((error) => ({
    ...error,
    field: error.field?.map((part) => (part === "quantities" ? "setQuantities" : part)) ?? null,
  }));
  return payloadOf({ ...outcome, errors });
}

export const inventoryMutations: Resolvers = {
  Mutation: {
    inventorySetQuantities: (
      _: unknown,
      args: { input: SetQuantitiesInput },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      return payloadOf(
        setQuantities(world, shopOfContext(context), { input: args.input, eventId }),
      );
    },
    inventoryAdjustQuantities: (
      _: unknown,
      args: { input: AdjustQuantitiesInput },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      return payloadOf(
        adjustQuantities(world, shopOfContext(context), { input: args.input, eventId }),
      );
    },
    inventoryMoveQuantities: (
      _: unknown,
      args: { input: MoveQuantitiesInput },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      return payloadOf(
        moveQuantities(world, shopOfContext(context), { input: args.input, eventId }),
      );
    },
    inventorySetOnHandQuantities: setOnHand,
    inventoryActivate: activate,
    inventoryDeactivate: deactivate,
    inventoryBulkToggleActivation: (
      _: unknown,
      args: {
        inventoryItemId: string;
        inventoryItemUpdates: { locationId: string; activate: boolean }[];
      },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      const shop = shopOfContext(context);
      return bulkToggleActivation(world, shop, {
        ...args,
        updates: args.inventoryItemUpdates,
        eventId,
      });
    },
    inventoryItemUpdate: (
      _: unknown,
      args: { id: string; input: ItemFields },
      context: ResolverContext,
    ) => {
      const { world, eventId } = context;
      return updateItem(world, shopOfContext(context), { ...args, fields: args.input, eventId });
    },
  },
};
