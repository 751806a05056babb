import type { ReadService, ServiceLane, ServiceRefusal } from "#app/modules/partners/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { toReadService } from "./service-fragment.server.ts";

const document = graphql(`
  mutation CreateService($name: String!, $callbackUrl: URL!) {
    fulfillmentServiceCreate(
      name: $name
      callbackUrl: $callbackUrl
      inventoryManagement: false
      trackingSupport: false
      requiresShippingMethod: true
    ) {
      fulfillmentService {
        ...OurService
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export async function createService(
  admin: AdminClient,
  shop: ServiceLane,
  variables: { name: string; callbackUrl: string },
): Promise<{ ok: true; service: ReadService } | { ok: false; refusal: ServiceRefusal }> {
  const { data } = await admin.request({ shop, document, variables, cost: 14 });
  const answer = data.fulfillmentServiceCreate;
  if (answer?.fulfillmentService) {
    return { ok: true, service: toReadService(answer.fulfillmentService) };
  }
  const error = answer?.userErrors[0];
  const code = error?.field?.at(-1) ?? "unknown";
  return { ok: false, refusal: { code, message: error?.message ?? "no service came back" } };
}
