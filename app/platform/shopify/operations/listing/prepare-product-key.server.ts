import type { CatalogLane } from "#app/modules/catalog/index.ts";
import { Fault } from "#app/kernel/fault.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { PRODUCT_KEY } from "./product-key.ts";

const document = graphql(`
  mutation PrepareProductKey($definition: MetafieldDefinitionInput!) {
    metafieldDefinitionCreate(definition: $definition) {
      userErrors {
        code
        message
      }
    }
  }
`);

const ALREADY_THERE = "TAKEN";

/** Products carry our key in a unique metafield of this app; its definition is made once per shop. */
export async function prepareProductKey(admin: AdminClient, shop: CatalogLane): Promise<void> {
  const { data } = await admin.request({
    shop,
    document,
    variables: {
      definition: {
        ...PRODUCT_KEY,
        name: "Headwater item",
        ownerType: "PRODUCT" as const,
        type: "id",
      },
    },
    cost: 11,
  });
  const errors = data.metafieldDefinitionCreate?.userErrors ?? [];
  const problem = errors.find((error) => error.code !== ALREADY_THERE);
  if (problem) throw new Fault("metafield_definition", { message: problem.message });
}
