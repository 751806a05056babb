import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { shopOfContext, typeOf } from "../ids.ts";
import { levelViewById } from "../inventory/level-view.ts";
import { jobResultView } from "../payments/graphql.ts";
import { mandatePaymentsOf } from "../payments/mandate-payments.ts";
import { planById } from "../selling-plans/find-plans.ts";
import { planGroupsOf } from "../selling-plans/state.ts";
import type { Shop } from "../state.ts";

type Finder = (shop: Shop, id: string) => object | undefined;

/** Where the record of a global id is found, by its type. */
const finders: Record<string, Finder> = {
  Shop: (shop, id) => (shop.id === id ? shop : undefined),
  Product: (shop, id) => shop.products.get(id),
  ProductVariant: (shop, id) => shop.variants.get(id),
  InventoryItem: (shop, id) => shop.items.get(id),
  InventoryLevel: (shop, id) => levelViewById(shop, id),
  Location: (shop, id) => shop.locations.get(id),
  Collection: (shop, id) => shop.collections.get(id),
  Publication: (shop, id) => shop.publications.get(id),
  MetafieldDefinition: (shop, id) => shop.metafieldDefinitions.find((each) => each.id === id),
  ProductSetOperation: (shop, id) => shop.productOperations.get(id),
  Order: (shop, id) => shop.orders.orders.get(id),
  DraftOrder: (shop, id) => shop.orders.drafts.get(id),
  FulfillmentOrder: (shop, id) => shop.orders.fulfillmentOrders.get(id),
  Fulfillment: (shop, id) => shop.orders.fulfillments.get(id),
  SellingPlanGroup: (shop, id) => planGroupsOf(shop).get(id),
  SellingPlan: planById,
  OrderCreateMandatePaymentJobResult: (shop, id) => {
    const payments = [...mandatePaymentsOf(shop).values()];
    const payment = payments.find(({ resultId }) => resultId === id);
    return payment && jobResultView(shop, payment);
  },
  Refund: (shop, id) => shop.orders.refunds.get(id),
  Return: (shop, id) => shop.orders.returns.get(id),
  ReverseFulfillmentOrder: (shop, id) => shop.orders.reverseFulfillmentOrders.get(id),
};

function find(id: string, context: ResolverContext): object | null {
  return finders[typeOf(id) ?? ""]?.(shopOfContext(context), id) ?? null;
}

export const nodeResolvers: Resolvers = {
  QueryRoot: {
    node: (_: unknown, args: { id: string }, context: ResolverContext) => find(args.id, context),
    nodes: (_: unknown, args: { ids: string[] }, context: ResolverContext) =>
      args.ids.map((id) => find(id, context)),
  },
};
