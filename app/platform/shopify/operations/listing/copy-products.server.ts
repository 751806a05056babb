import { z } from "zod";
import type { CatalogLane, CopyResult, ProductToSet } from "#app/modules/catalog/index.ts";
import { Fault } from "#app/kernel/fault.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import type { Fetch } from "../../sandbox-fetch.server.ts";
import { readJsonLines } from "../bulk/read-json-lines.server.ts";
import { startBulkMutation } from "../bulk/start-bulk-mutation.server.ts";
import { uploadVariables } from "../bulk/upload-variables.server.ts";
import { toAnswer } from "./set-product.server.ts";
import { toProductSet } from "./to-product-set.ts";

const MUTATION = /* GraphQL */ `
  mutation CopyProduct($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {
    productSet(identifier: $identifier, input: $input, synchronous: true) {
      product {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;

/** Shopify takes at most 100 MB. */
const UPLOAD_LENGTH_MAX = 95_000_000;

const errorRow = z.object({
  code: z.string().nullish(),
  message: z.string(),
  field: z.array(z.string()).nullish(),
});
const resultRow = z.object({
  __lineNumber: z.number().int().nonnegative(),
  data: z
    .object({
      productSet: z
        .object({ product: z.object({ id: z.string() }).nullish(), userErrors: z.array(errorRow) })
        .nullish(),
    })
    .nullish(),
  errors: z.unknown().optional(),
});

/** Sends many products up at once; the result's line numbers are the places in `products`. */
export async function copyProducts(
  deps: { admin: AdminClient; fetch: Fetch },
  shop: CatalogLane,
  { products, locationGid }: { products: AsyncIterable<ProductToSet>; locationGid: string },
): Promise<string> {
  const lines: string[] = [];
  let length = 0;
  for await (const product of products) {
    const line = JSON.stringify(toProductSet(product, locationGid));
    length += line.length;
    if (length > UPLOAD_LENGTH_MAX) throw new Fault("copy_too_large", { message: "above 95 MB" });
    lines.push(line);
  }
  const path = await uploadVariables(deps, shop, lines);
  return startBulkMutation(deps.admin, shop, { mutation: MUTATION, path });
}

export async function* readCopyResults(fetch: Fetch, url: string): AsyncGenerator<CopyResult> {
  for await (const line of readJsonLines(fetch, url)) {
    const row = resultRow.safeParse(line);
    if (!row.success) continue;
    yield { index: row.data.__lineNumber, answer: toAnswer(row.data.data?.productSet) };
  }
}
