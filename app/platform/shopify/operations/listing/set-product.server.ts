import type { CatalogLane, ProductToSet, SetProductAnswer } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { toProductSet } from "./to-product-set.ts";

const document = graphql(`
  mutation ProductSet($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {
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
`);

const TIMEOUT_MS = 60_000;

export async function setProduct(
  admin: AdminClient,
  shop: CatalogLane,
  { product, locationGid }: { product: ProductToSet; locationGid: string },
): Promise<SetProductAnswer> {
  const variables = toProductSet(product, locationGid);
  const cost = costOf(product);
  const { data } = await admin.request({ shop, document, variables, cost, timeoutMs: TIMEOUT_MS });
  return toAnswer(data.productSet);
}

export function toAnswer(
  payload:
    | {
        product?: { id: string } | null;
        userErrors: readonly {
          code?: string | null;
          message: string;
          field?: readonly string[] | null;
        }[];
      }
    | null
    | undefined,
): SetProductAnswer {
  if (payload?.product) return { ok: true, productGid: payload.product.id };
  const error = payload?.userErrors[0];
  const field = error?.field?.join(".");
  return {
    ok: false,
    code: (error?.code ?? "unknown").toLowerCase(),
    message: [field, error?.message ?? "no product came back"].filter(Boolean).join(": "),
  };
}

/** The input itself costs points, by variant, metafield and file. */
function costOf(product: ProductToSet): number {
  return Math.ceil(11 + 0.2 * product.variants.length + 0.4 + 1.9 * product.images.length);
}
