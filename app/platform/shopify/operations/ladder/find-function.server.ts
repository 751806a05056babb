import type { CatalogLane } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { LADDER_FUNCTION } from "./ladder-key.ts";

const document = graphql(`
  query FindLadderFunction {
    shopifyFunctions(first: 50) {
      nodes {
        id
        handle
      }
    }
  }
`);

/** The id of the function that charges ladders; null while the app was deployed without it. */
export async function findLadderFunction(
  admin: AdminClient,
  shop: CatalogLane,
): Promise<string | null> {
  const { data } = await admin.request({ shop, document, variables: {}, cost: 10 });
  const own = data.shopifyFunctions.nodes.find(({ handle }) => handle === LADDER_FUNCTION);
  return own?.id ?? null;
}
