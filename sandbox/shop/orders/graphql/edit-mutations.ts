import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../../graphql/connection.ts";
import { connectionOf } from "../../graphql/connection.ts";
import { gid, idOf, newGid, shopOfContext } from "../../ids.ts";
import { itemOf, present, productOf } from "../../lookup.ts";
import { moneyBag } from "../../money.ts";
import { beginEdit, commitEdit, editSessionById, stageChange } from "../edit-order.ts";
import { currentQuantity, totalsOf } from "../order-totals.ts";
import { removableQuantity } from "../remove-units.ts";
import type { EditChange, EditSession, Order } from "../state.ts";

const calculatedId = (lineItemId: string): string => gid("CalculatedLineItem", idOf(lineItemId));

interface LineView {
  id: string;
  quantity: number;
  [field: string]: unknown;
}

function lineViews(session: EditSession, context: ResolverContext): LineView[] {
  const shop = shopOfContext(context);
  const order = present(shop.orders.orders.get(session.orderId), `order ${session.orderId}`);
  const changes = new Map(session.changes.map((change) => [change.lineItemId, change]));
  const existing = order.lines.map((line): LineView => {
    const change = changes.get(line.id);
    const now = currentQuantity(line);
    return {
      ...pricesOf(line.unitPrice, order),
      id: calculatedId(line.id),
      title: line.title,
      variantTitle: line.variantTitle,
      sku: line.sku,
      quantity: change?.quantity ?? now,
      editableQuantity: removableQuantity(shop, order, line) + ((change?.quantity ?? now) - now),
      editableQuantityBeforeChanges: removableQuantity(shop, order, line),
      variant: shop.variants.get(line.variantId ?? "") ?? null,
      customAttributes: line.customAttributes,
      restockable: line.inventoryItemId !== null,
      restocking: change?.restock ?? false,
    };
  });
  const added = session.changes
    .filter(({ kind }) => kind === "add")
    .map((change) => addedView(change, order, context));
  return [...existing, ...added];
}

function addedView(change: EditChange, order: Order, context: ResolverContext): LineView {
  const shop = shopOfContext(context);
  const variant = present(shop.variants.get(change.variantId ?? ""), `variant ${change.variantId}`);
  return {
    ...pricesOf(variant.price, order),
    id: calculatedId(change.lineItemId),
    title: productOf(shop, variant).title,
    variantTitle: null,
    sku: itemOf(shop, variant).sku,
    quantity: change.quantity,
    editableQuantity: change.quantity,
    editableQuantityBeforeChanges: 0,
    variant,
    customAttributes: [],
    restockable: true,
    restocking: false,
  };
}

function pricesOf(unitPrice: number, order: Order): Record<string, unknown> {
  return {
    originalUnitPriceSet: moneyBag(unitPrice, order.currencyCode),
    discountedUnitPriceSet: moneyBag(unitPrice, order.currencyCode),
    calculatedDiscountAllocations: [],
    hasStagedLineItemDiscount: false,
    stagedChanges: [],
    image: null,
  };
}

function calculatedOrderView(
  session: EditSession,
  context: ResolverContext,
): Record<string, unknown> {
  const shop = shopOfContext(context);
  const order = present(shop.orders.orders.get(session.orderId), `order ${session.orderId}`);
  const connected = (views: LineView[]) => (args: ConnectionArgs) =>
    connectionOf(views, args, { idOf: (view) => view.id });
  const all = lineViews(session, context);
  const addedIds = session.changes
    .filter(({ kind }) => kind === "add")
    .map((each) => calculatedId(each.lineItemId));
  return {
    id: session.calculatedOrderId,
    originalOrder: order,
    committed: false,
    lineItems: connected(all),
    addedLineItems: connected(all.filter(({ id }) => addedIds.includes(id))),
    subtotalLineItemsQuantity: all.reduce((sum, { quantity }) => sum + quantity, 0),
    totalOutstandingSet: moneyBag(totalsOf(order, shop.orders).outstanding, order.currencyCode),
    notificationPreviewTitle: `Order ${order.name} updated`,
    notificationPreviewHtml: null,
    shippingLines: [],
    taxLines: [],
  };
}

function sessionById(context: ResolverContext, id: string): EditSession | undefined {
  return editSessionById(shopOfContext(context), id);
}

const none = { calculatedOrder: null, calculatedLineItem: null, orderEditSession: null };
const gone = { field: ["id"], message: "The calculated order does not exist.", code: null };

function begin(_: unknown, args: { id: string }, context: ResolverContext) {
  const shop = shopOfContext(context);
  const order = shop.orders.orders.get(args.id);
  if (!order)
    return {
      ...none,
      userErrors: [{ field: ["id"], message: "The order does not exist.", code: null }],
    };
  const result = beginEdit(context.world, shop, order);
  if (!result.ok) return { ...none, userErrors: result.userErrors };
  return viewsOf(result.session, context);
}

function viewsOf(session: EditSession, context: ResolverContext, lineItemId?: string) {
  const lines = lineItemId ? lineViews(session, context) : [];
  return {
    calculatedOrder: calculatedOrderView(session, context),
    calculatedLineItem: lines.find(({ id }) => id === calculatedId(lineItemId ?? "")) ?? null,
    orderEditSession: { id: session.id },
    userErrors: [],
  };
}

function stage(context: ResolverContext, sessionId: string, change: EditChange) {
  const session = sessionById(context, sessionId);
  if (!session) return { ...none, userErrors: [gone] };
  const result = stageChange(shopOfContext(context), session, change);
  if (!result.ok) return { ...none, userErrors: result.userErrors };
  return viewsOf(session, context, change.lineItemId);
}

interface AddArgs {
  id: string;
  variantId: string;
  quantity: number;
  locationId?: string | null;
  allowDuplicates?: boolean | null;
}

function addVariant(_: unknown, args: AddArgs, context: ResolverContext) {
  const shop = shopOfContext(context);
  const session = sessionById(context, args.id);
  const order = session && shop.orders.orders.get(session.orderId);
  if (!shop.variants.has(args.variantId)) {
    return {
      ...none,
      userErrors: [{ field: ["variantId"], message: "The variant does not exist.", code: null }],
    };
  }
  const isThere = order?.lines.some(
    (line) => line.variantId === args.variantId && currentQuantity(line) > 0,
  );
  if (isThere && !args.allowDuplicates) {
    return {
      ...none,
      userErrors: [
        { field: ["variantId"], message: "The variant is already on the order.", code: null },
      ],
    };
  }
  const { variantId, quantity, locationId = null } = args;
  const lineItemId = newGid(context.world, "LineItem");
  return stage(context, args.id, {
    kind: "add",
    lineItemId,
    variantId,
    quantity,
    restock: false,
    locationId,
  });
}

interface SetArgs {
  id: string;
  lineItemId: string;
  quantity: number;
  restock?: boolean | null;
  locationId?: string | null;
}

function setQuantity(_: unknown, args: SetArgs, context: ResolverContext) {
  const { quantity, restock, locationId = null } = args;
  const lineItemId = gid("LineItem", idOf(args.lineItemId));
  return stage(context, args.id, {
    kind: "set",
    lineItemId,
    variantId: null,
    quantity,
    restock: restock ?? false,
    locationId,
  });
}

function commit(
  _: unknown,
  args: { id: string; notifyCustomer?: boolean | null; staffNote?: string | null },
  context: ResolverContext,
) {
  const session = sessionById(context, args.id);
  if (!session) return { order: null, successMessages: [], userErrors: [gone] };
  const result = commitEdit(context.world, shopOfContext(context), {
    session,
    staffNote: args.staffNote,
    notifyCustomer: args.notifyCustomer ?? false,
    eventId: context.eventId,
  });
  return result.ok
    ? { order: result.order, successMessages: ["Order edited"], userErrors: [] }
    : { order: null, successMessages: [], userErrors: result.userErrors };
}

export const editMutations: Resolvers = {
  Mutation: {
    orderEditBegin: begin,
    orderEditAddVariant: addVariant,
    orderEditSetQuantity: setQuantity,
    orderEditCommit: commit,
  },
};
