import type { CatalogLane } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import type { Fetch } from "../../sandbox-fetch.server.ts";
import { startBulkMutation } from "../bulk/start-bulk-mutation.server.ts";
import { uploadVariables } from "../bulk/upload-variables.server.ts";

const MUTATION = /* GraphQL */ `
  mutation PublishProducts($id: ID!, $input: [PublicationInput!]!) {
    publishablePublish(id: $id, input: $input) {
      userErrors {
        message
      }
    }
  }
`;

export async function publishProducts(
  deps: { admin: AdminClient; fetch: Fetch },
  shop: CatalogLane,
  { productGids, publicationId }: { productGids: readonly string[]; publicationId: string },
): Promise<string> {
  const lines = productGids.map((id) => JSON.stringify({ id, input: [{ publicationId }] }));
  const path = await uploadVariables(deps, shop, lines);
  return startBulkMutation(deps.admin, shop, { mutation: MUTATION, path });
}
