import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import type { ShopRef } from "../../shop-ref.ts";
import { bulkRefused } from "./start-bulk-query.server.ts";

const document = graphql(`
  mutation StartBulkMutation($mutation: String!, $path: String!) {
    bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path, groupObjects: false) {
      bulkOperation {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Starts running one mutation for every uploaded line. */
export async function startBulkMutation(
  admin: AdminClient,
  shop: ShopRef,
  variables: { mutation: string; path: string },
): Promise<string> {
  const { data } = await admin.request({ shop, document, variables, cost: 12 });
  const answer = data.bulkOperationRunMutation;
  if (answer?.bulkOperation) return answer.bulkOperation.id;
  throw bulkRefused(answer?.userErrors[0]);
}
