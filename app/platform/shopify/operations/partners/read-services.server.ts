import type { ReadService, ServiceLane } from "#app/modules/partners/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { toReadService } from "./service-fragment.server.ts";

const document = graphql(`
  query ReadServices {
    shop {
      fulfillmentServices {
        ...OurService
      }
    }
  }
`);

export async function readServices(admin: AdminClient, shop: ServiceLane): Promise<ReadService[]> {
  const { data } = await admin.request({ shop, document, variables: {}, cost: 5 });
  return data.shop.fulfillmentServices.map(toReadService);
}
