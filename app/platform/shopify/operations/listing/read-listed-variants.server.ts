import type { CatalogLane, ReadListedVariant } from "#app/modules/catalog/index.ts";
import { invariant } from "#app/kernel/invariant.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { toListedVariant } from "./listed-variant.server.ts";

const document = graphql(`
  query ReadListedVariants($ids: [ID!]!, $locationId: ID!) {
    nodes(ids: $ids) {
      __typename
      ... on ProductVariant {
        ...ListedVariant
      }
    }
  }
`);

const VARIANTS_MAX = 100;
const COST = 610;
const PRIORITY = 6;

export async function readListedVariants(
  admin: AdminClient,
  shop: CatalogLane,
  { variantGids, locationGid }: { variantGids: readonly string[]; locationGid: string },
): Promise<ReadListedVariant[]> {
  invariant(variantGids.length <= VARIANTS_MAX, "one call may cost at most 1,000 points");
  const variables = { ids: [...variantGids], locationId: locationGid };
  const { data } = await admin.request({
    shop,
    document,
    variables,
    cost: COST,
    priority: PRIORITY,
  });
  return data.nodes.flatMap((node) =>
    node?.__typename === "ProductVariant" ? [toListedVariant(node)] : [],
  );
}
