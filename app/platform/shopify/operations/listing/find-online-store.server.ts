import type { CatalogLane } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";

const document = graphql(`
  query FindOnlineStore {
    publications(first: 50) {
      nodes {
        id
        channels(first: 1) {
          nodes {
            handle
          }
        }
      }
    }
  }
`);

const ONLINE_STORE = "online_store";

/** The publication of the shop's own storefront; null in a shop that sells elsewhere only. */
export async function findOnlineStore(
  admin: AdminClient,
  shop: CatalogLane,
): Promise<string | null> {
  const { data } = await admin.request({ shop, document, variables: {}, cost: 202 });
  const found = data.publications.nodes.find(
    (publication) =>
      publication.channels?.nodes.some(({ handle }) => handle === ONLINE_STORE) ?? false,
  );
  return found?.id ?? null;
}
