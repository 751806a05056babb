import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";
import { LADDER_TITLE } from "./ladder-key.ts";

const document = graphql(`
  mutation CreateLadderDiscount($discount: DiscountAutomaticAppInput!) {
    discountAutomaticAppCreate(automaticAppDiscount: $discount) {
      userErrors {
        code
        message
      }
    }
  }
`);

/** Combines with everything: whether a code counts beside it is the merchant's to say, on the code. */
export async function createLadderDiscount(
  admin: AdminClient,
  shop: CatalogLane,
  { functionId, startsAt }: { functionId: string; startsAt: string },
): Promise<RemoteRefusal | null> {
  const { data } = await admin.request({
    shop,
    document,
    variables: {
      discount: {
        title: LADDER_TITLE,
        functionId,
        startsAt,
        discountClasses: ["PRODUCT" as const],
        combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true },
      },
    },
    cost: 11,
  });
  return firstRefusal(data.discountAutomaticAppCreate);
}
