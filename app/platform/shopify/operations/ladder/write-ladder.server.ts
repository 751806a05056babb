import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { LadderTier } from "#app/modules/pricing/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { firstRefusal } from "../first-refusal.ts";
import { LADDER_KEY } from "./ladder-key.ts";

const document = graphql(`
  mutation WriteLadder($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      userErrors {
        code
        message
      }
    }
  }
`);

export async function writeLadder(
  admin: AdminClient,
  shop: CatalogLane,
  { productGid, tiers }: { productGid: string; tiers: readonly LadderTier[] },
): Promise<RemoteRefusal | null> {
  const value = JSON.stringify({
    tiers: tiers.map(({ quantity, basisPoints }) => ({ quantity, basisPoints })),
  });
  const { data } = await admin.request({
    shop,
    document,
    variables: { metafields: [{ ...LADDER_KEY, ownerId: productGid, type: "json", value }] },
    cost: 11,
  });
  return firstRefusal(data.metafieldsSet);
}
