import type { ServiceLane, ServiceRefusal } from "#app/modules/partners/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";

const document = graphql(`
  mutation DeleteService($id: ID!) {
    fulfillmentServiceDelete(id: $id, inventoryAction: DELETE) {
      userErrors {
        message
      }
    }
  }
`);

export async function deleteService(
  admin: AdminClient,
  shop: ServiceLane,
  serviceGid: string,
): Promise<ServiceRefusal | null> {
  const { data } = await admin.request({ shop, document, variables: { id: serviceGid }, cost: 11 });
  return firstRefusal(data.fulfillmentServiceDelete);
}
