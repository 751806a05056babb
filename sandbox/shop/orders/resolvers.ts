import type { Resolvers } from "#sandbox/contract.ts";
import { draftResolvers } from "../drafts/graphql.ts";
import { fulfilmentResolvers } from "../fulfilment/graphql/index.ts";
import { mergeResolvers } from "../resolvers/merge.ts";
import { paymentResolvers } from "../payments/graphql.ts";
import { returnResolvers } from "../returns/graphql.ts";
import { editMutations } from "./graphql/edit-mutations.ts";
import { lineResolvers } from "./graphql/line-fields.ts";
import { orderTypeResolvers } from "./graphql/order-fields.ts";
import { orderMutations } from "./graphql/order-mutations.ts";
import { orderQueries } from "./graphql/order-queries.ts";
import { refundResolvers } from "./graphql/refund-fields.ts";

/** All that selling answers in the Admin API. */
export const orderResolvers: Resolvers = mergeResolvers(
  orderTypeResolvers,
  lineResolvers,
  refundResolvers,
  orderQueries,
  orderMutations,
  editMutations,
  fulfilmentResolvers,
  draftResolvers,
  paymentResolvers,
  returnResolvers,
);
