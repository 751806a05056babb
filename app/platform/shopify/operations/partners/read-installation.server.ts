import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import type { ShopRef } from "../../shop-ref.ts";

const document = graphql(`
  query ReadInstallation {
    currentAppInstallation {
      id
    }
  }
`);

/** Which installation of the app in the shop our token is for; faults as `unauthorised` when it is over. */
export async function readInstallationGid(admin: AdminClient, shop: ShopRef): Promise<string> {
  const { data } = await admin.request({ shop, document, variables: {}, cost: 1 });
  return data.currentAppInstallation.id;
}
