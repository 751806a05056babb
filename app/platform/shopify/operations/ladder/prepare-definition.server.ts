import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";
import { LADDER_KEY } from "./ladder-key.ts";

const document = graphql(`
  mutation PrepareLadderDefinition($definition: MetafieldDefinitionInput!) {
    metafieldDefinitionCreate(definition: $definition) {
      userErrors {
        code
        message
      }
    }
  }
`);

const ALREADY_THERE = "taken";

/** The definition that lets storefronts read ladders; made once per shop. */
export async function prepareLadderDefinition(
  admin: AdminClient,
  shop: CatalogLane,
): Promise<RemoteRefusal | null> {
  const { data } = await admin.request({
    shop,
    document,
    variables: {
      definition: {
        ...LADDER_KEY,
        name: "Quantity ladder",
        ownerType: "PRODUCT" as const,
        type: "json",
        access: { storefront: "PUBLIC_READ" as const },
      },
    },
    cost: 11,
  });
  const refusal = firstRefusal(data.metafieldDefinitionCreate);
  return refusal?.code === ALREADY_THERE ? null : refusal;
}
