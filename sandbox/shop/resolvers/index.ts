import type { Resolvers } from "#sandbox/contract.ts";
import { collectionResolvers } from "./collections.ts";
import { deliveryResolvers } from "./delivery.ts";
import { inventoryMutations } from "./inventory-mutations.ts";
import { inventoryResolvers } from "./inventory.ts";
import { locationMutations } from "./location-mutations.ts";
import { locationResolvers } from "./locations.ts";
import { mediaResolvers } from "./media.ts";
import { mergeResolvers } from "./merge.ts";
import { metafieldResolvers } from "./metafields.ts";
import { nodeResolvers } from "./node.ts";
import { productMutations } from "./product-mutations.ts";
import { productQueries } from "./product-queries.ts";
import { planMutations } from "../selling-plans/graphql/plan-mutations.ts";
import { planQueries } from "../selling-plans/graphql/plan-queries.ts";
import { planViews } from "../selling-plans/graphql/plan-views.ts";
import { productResolvers } from "./product.ts";
import { publicationResolvers } from "./publications.ts";
import { shopResolvers } from "./shop.ts";

/** Everything of the Admin API that is about goods, stock and places. */
export const catalogueResolvers: Resolvers = mergeResolvers(
  productQueries,
  productMutations,
  productResolvers,
  planQueries,
  planMutations,
  planViews,
  mediaResolvers,
  metafieldResolvers,
  publicationResolvers,
  collectionResolvers,
  inventoryResolvers,
  inventoryMutations,
  locationResolvers,
  locationMutations,
  deliveryResolvers,
  shopResolvers,
  nodeResolvers,
);
