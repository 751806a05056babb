import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { TopLevelError } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { gid, idOf, isoTime, shopOfContext } from "../ids.ts";
import type { AdjustmentGroup, InventoryChangeRecord } from "../inventory/adjustment.ts";
import { unstockingProblem } from "../inventory/activation.ts";
import type { LevelView } from "../inventory/level-view.ts";
import { levelViewById, levelViewOf, levelViewsOfItem } from "../inventory/level-view.ts";
import { anyLevelOf } from "../inventory/levels.ts";
import {
  belongsToOf,
  comprisesOf,
  isQuantityName,
  quantityOf,
  storedQuantityNames,
} from "../inventory/quantity-names.ts";
import { present } from "../lookup.ts";
import { moneyV2 } from "../money.ts";
import { compileSearch, soleTerm } from "../search/match.ts";
import type { InventoryItem } from "../state.ts";
import { itemSearch } from "./item-search.ts";
import { exactCount, legacyIdField, timeFields } from "./time-fields.ts";

type LevelArgs = ConnectionArgs & { includeInactive?: boolean | null };

const levelFields: Record<string, FieldResolver> = {
  isActive: (view: LevelView) => view.level.active,
  createdAt: (view: LevelView) => isoTime(view.level.createdAt),
  updatedAt: (view: LevelView) => isoTime(view.level.updatedAt),
  canDeactivate: (view: LevelView) => unstockingProblem(view.item, view.level) === undefined,
  deactivationAlert: (view: LevelView) => unstockingProblem(view.item, view.level)?.message ?? null,
  quantities: (view: LevelView, args: { names: string[] }) => quantitiesOf(view, args.names),
};

function quantitiesOf(view: LevelView, names: readonly string[]) {
  return names.map((name) => {
    if (!isQuantityName(name)) {
      throw new TopLevelError("BAD_USER_INPUT", `The quantity name '${name}' is not valid.`);
    }
    const at = name === "available" ? view.level.availableAt : view.level.updatedAt;
    return {
      id: `${gid("InventoryQuantity", view.location.levelNumber)}?inventory_item_id=${idOf(view.item.id)}&name=${name}`,
      name,
      quantity: quantityOf(view.level, name),
      updatedAt: isoTime(at),
    };
  });
}

const itemFields: Record<string, FieldResolver> = {
  ...timeFields,
  ...legacyIdField,
  unitCost: (item: InventoryItem, _args: unknown, context: ResolverContext) =>
    item.cost === null ? null : moneyV2(item.cost, shopOfContext(context).currencyCode),
  variant: (item: InventoryItem, _args: unknown, context: ResolverContext) =>
    present(shopOfContext(context).variants.get(item.variantId), item.variantId),
  variants: (item: InventoryItem, args: ConnectionArgs, context: ResolverContext) => {
    const variant = present(shopOfContext(context).variants.get(item.variantId), item.variantId);
    return connectionOf([variant], args, { idOf: (each) => each.id });
  },
  inventoryLevel: (
    item: InventoryItem,
    args: { locationId: string; includeInactive?: boolean | null },
    context: ResolverContext,
  ) => {
    const location = shopOfContext(context).locations.get(args.locationId);
    const level = anyLevelOf(item, args.locationId);
    if (!location || !level || !(level.active || args.includeInactive)) return null;
    return levelViewOf(item, location, level);
  },
  inventoryLevels: (item: InventoryItem, args: LevelArgs, context: ResolverContext) => {
    const views = levelViewsOfItem(shopOfContext(context), item, args.includeInactive === true);
    return connectionOf(views, args, { idOf: (view) => view.id });
  },
  locationsCount: (item: InventoryItem) =>
    exactCount(item.levels.filter((level) => level.active).length),
  measurement: (item: InventoryItem) => ({
    id: gid("InventoryItemMeasurement", idOf(item.id)),
    weight: item.weight ?? { value: 0, unit: "KILOGRAMS" },
  }),
  trackedEditable: () => ({ locked: false, reason: null }),
  duplicateSkuCount: (item: InventoryItem, _args: unknown, context: ResolverContext) =>
    item.sku ? (shopOfContext(context).variantIdsBySku.get(item.sku)?.length ?? 1) - 1 : 0,
  inventoryHistoryUrl: (item: InventoryItem, _args: unknown, context: ResolverContext) =>
    `https://${context.shop.domain}/admin/products/inventory/${idOf(item.id)}/inventory_history`,
};

export const inventoryResolvers: Resolvers = {
  QueryRoot: {
    inventoryItem: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).items.get(args.id) ?? null,
    inventoryItems: (
      _: unknown,
      args: ConnectionArgs & { query?: string | null },
      context: ResolverContext,
    ) => {
      const shop = shopOfContext(context);
      const options = { idOf: (item: InventoryItem) => item.id };
      const sku = soleTerm(args.query, "sku");
      const bySku = sku === undefined ? undefined : shop.variantIdsBySku.get(sku);
      if (bySku) {
        const items = bySku.map((id) =>
          present(shop.items.get(shop.variants.get(id)?.inventoryItemId ?? ""), id),
        );
        return connectionOf(items, args, options);
      }
      const accepts = compileSearch(args.query, { ...itemSearch, now: context.world.clock.now() });
      const all = [...shop.items.values()];
      return connectionOf(accepts ? all.filter(accepts) : all, args, options);
    },
    inventoryLevel: (_: unknown, args: { id: string }, context: ResolverContext) =>
      levelViewById(shopOfContext(context), args.id) ?? null,
    inventoryProperties: () => ({
      quantityNames: [...storedQuantityNames, "on_hand" as const].map((name) => ({
        name,
        displayName: name.replaceAll("_", " ").replace(/^./, (letter) => letter.toUpperCase()),
        isInUse: true,
        belongsTo: belongsToOf(name),
        comprises: comprisesOf(name),
      })),
    }),
  },
  InventoryLevel: levelFields,
  InventoryItem: itemFields,
  InventoryAdjustmentGroup: {
    changes: (
      group: AdjustmentGroup,
      args: {
        inventoryItemIds?: string[] | null;
        locationIds?: string[] | null;
        quantityNames?: string[] | null;
      },
    ) =>
      group.changes.filter(
        (change: InventoryChangeRecord) =>
          (!args.inventoryItemIds || args.inventoryItemIds.includes(change.item.id)) &&
          (!args.locationIds || args.locationIds.includes(change.location.id)) &&
          (!args.quantityNames || args.quantityNames.includes(change.name)),
      ),
    app: (_group: unknown, _args: unknown, context: ResolverContext) => ({
      id: context.appId,
      title: context.appTitle,
    }),
    staffMember: () => null,
  },
};
