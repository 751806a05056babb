import type { Resolvers } from "#sandbox/contract.ts";
import { mergeResolvers } from "../../resolvers/merge.ts";
import { fulfillmentMutations } from "./fulfillment-mutations.ts";
import { fulfillmentOrderFields } from "./fulfillment-order-fields.ts";
import { fulfillmentOrderMutations } from "./fulfillment-order-mutations.ts";
import { fulfillmentOrderQueries } from "./fulfillment-order-queries.ts";
import { fulfillmentResolvers } from "./fulfillment-fields.ts";

export const fulfilmentResolvers: Resolvers = mergeResolvers(
  fulfillmentOrderFields,
  fulfillmentResolvers,
  fulfillmentOrderQueries,
  fulfillmentOrderMutations,
  fulfillmentMutations,
);
