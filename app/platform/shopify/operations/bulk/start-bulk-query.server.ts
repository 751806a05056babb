import { Fault } from "#app/kernel/fault.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import type { ShopRef } from "../../shop-ref.ts";

const document = graphql(`
  mutation StartBulkQuery($query: String!, $grouped: Boolean!) {
    bulkOperationRunQuery(query: $query, groupObjects: $grouped) {
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

const BUSY_RETRY_MS = 30_000;

/** Starts reading by bulk operation. `grouped` keeps children right after their parent. */
export async function startBulkQuery(
  admin: AdminClient,
  shop: ShopRef,
  { query, grouped }: { query: string; grouped: boolean },
): Promise<string> {
  const { data } = await admin.request({ shop, document, variables: { query, grouped }, cost: 12 });
  const answer = data.bulkOperationRunQuery;
  if (answer?.bulkOperation) return answer.bulkOperation.id;
  throw bulkRefused(answer?.userErrors[0]);
}

/** A shop runs only a few bulk operations at once; that refusal passes, every other is a bug. */
export function bulkRefused(error: { code?: string | null; message: string } | undefined): Fault {
  const code = error?.code ?? "UNKNOWN";
  const isBusy = code === "OPERATION_IN_PROGRESS" || code === "LIMIT_REACHED";
  return new Fault(isBusy ? "bulk_busy" : "bulk_refused", {
    message: `${code}: ${error?.message ?? "no bulk operation came back"}`,
    retryable: isBusy,
    retryAfterMs: isBusy ? BUSY_RETRY_MS : undefined,
  });
}
