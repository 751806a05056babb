import type { CatalogLane } from "#app/modules/catalog/index.ts";
import { Fault } from "#app/kernel/fault.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";

const document = graphql(`
  mutation PublishProduct($id: ID!, $input: [PublicationInput!]!) {
    publishablePublish(id: $id, input: $input) {
      userErrors {
        message
      }
    }
  }
`);

export async function publishProduct(
  admin: AdminClient,
  shop: CatalogLane,
  { productGid, publicationId }: { productGid: string; publicationId: string },
): Promise<void> {
  const variables = { id: productGid, input: [{ publicationId }] };
  const { data } = await admin.request({ shop, document, variables, cost: 11 });
  const error = data.publishablePublish?.userErrors[0];
  if (error) throw new Fault("publish_refused", { message: error.message });
}
