import { z } from "zod";
import { Fault } from "#app/kernel/fault.ts";
import type { PastLine, PastOrdersShop } from "#app/modules/planning/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import type { Fetch } from "../../sandbox-fetch.server.ts";
import { factoryRef } from "../../shop-ref.ts";
import { readBulkProgress } from "../bulk/read-bulk-progress.server.ts";
import { readJsonLines } from "../bulk/read-json-lines.server.ts";
import { startBulkQuery } from "../bulk/start-bulk-query.server.ts";

/** A bulk query takes no variables: SINCE stands for the time. */
const PAST_ORDERS = /* GraphQL */ `
  query BulkPastOrders {
    orders(query: "created_at:>='SINCE'") {
      edges {
        node {
          __typename
          id
          createdAt
          test
          lineItems {
            edges {
              node {
                __typename
                id
                quantity
                currentQuantity
                unfulfilledQuantity
                variant {
                  id
                }
              }
            }
          }
        }
      }
    }
  }
`;

const orderRow = z.object({
  __typename: z.literal("Order"),
  id: z.string(),
  createdAt: z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
  test: z.boolean(),
});
const lineRow = z.object({
  __typename: z.literal("LineItem"),
  id: z.string(),
  quantity: z.number(),
  currentQuantity: z.number(),
  unfulfilledQuantity: z.number(),
  variant: z.object({ id: z.string() }).nullable(),
});
const row = z.discriminatedUnion("__typename", [orderRow, lineRow]);

/** Lines in one batch: one short transaction each. */
const BATCH_LINES = 500;

/** Fills the planning module's port: the orders of a factory's shop that Shopify lets an app see. */
export function makePastOrdersShop(deps: { admin: AdminClient; fetch: Fetch }): PastOrdersShop {
  const { admin } = deps;
  return {
    start: ({ factoryId, since }) =>
      startBulkQuery(admin, factoryRef(factoryId), {
        query: PAST_ORDERS.replace("SINCE", new Date(since).toISOString()),
        grouped: true,
      }),
    async progress({ factoryId, bulkGid }) {
      const progress = await readBulkProgress(admin, factoryRef(factoryId), bulkGid);
      return progress.state === "failed"
        ? { state: "failed", problem: progress.code }
        : { state: progress.state };
    },
    async *read({ factoryId, bulkGid }) {
      // The address of a finished file is asked for anew: it may have run out since.
      const progress = await readBulkProgress(admin, factoryRef(factoryId), bulkGid);
      if (progress.state !== "done")
        throw new Fault("bulk_failed", { message: `bulk operation ${progress.state}` });
      if (progress.url !== null) yield* readFile(deps.fetch, progress.url);
    },
  };
}

/** Lines follow their order. Of test orders and of lines without a variant nothing can be learned. */
async function* readFile(fetch: Fetch, url: string): AsyncGenerator<readonly PastLine[]> {
  let batch: PastLine[] = [];
  let order: z.infer<typeof orderRow> | undefined;
  for await (const line of readJsonLines(fetch, url)) {
    const { data: read } = row.safeParse(line);
    if (read?.__typename === "Order") order = read;
    else if (read?.variant && order && !order.test) {
      const { id: lineGid, quantity: units, currentQuantity, unfulfilledQuantity } = read;
      const shipped = Math.max(currentQuantity - unfulfilledQuantity, 0);
      const of = { orderGid: order.id, variantGid: read.variant.id, at: order.createdAt };
      batch.push({ lineGid, units, shipped, ...of });
    }
    if (batch.length < BATCH_LINES) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
