import type { BulkProgress } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import type { ShopRef } from "../../shop-ref.ts";

const document = graphql(`
  query ReadBulkProgress($id: ID!) {
    bulkOperation(id: $id) {
      status
      errorCode
      url
      objectCount
    }
  }
`);

export async function readBulkProgress(
  admin: AdminClient,
  shop: ShopRef,
  id: string,
): Promise<BulkProgress> {
  const { data } = await admin.request({ shop, document, variables: { id }, cost: 1 });
  const operation = data.bulkOperation;
  if (!operation) return { state: "failed", code: "not_found" };
  const objects = Number(operation.objectCount);
  switch (operation.status) {
    case "CREATED":
    case "RUNNING":
      return { state: "running", objects };
    case "COMPLETED":
      return { state: "done", url: operation.url ?? null, objects };
    case "CANCELED":
    case "CANCELING":
    case "EXPIRED":
    case "FAILED":
      return { state: "failed", code: operation.errorCode ?? operation.status };
  }
}
