import type { CatalogLane, ReadProduct } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { readPages } from "../read-pages.ts";
import { toReadProduct } from "./to-catalog-rows.ts";

const document = graphql(`
  query ReadProducts($after: String) {
    products(first: 35, after: $after) {
      nodes {
        ...ProductContent
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const COST = 850;
const PRIORITY = 7;

export function readProducts(admin: AdminClient, shop: CatalogLane): AsyncIterable<ReadProduct[]> {
  return readPages(async (after) => {
    const { data } = await admin.request({
      shop,
      document,
      variables: { after },
      cost: COST,
      priority: PRIORITY,
    });
    const page = data.products.nodes.map((node) =>
      toReadProduct(node, node.media.nodes.filter(isImage)),
    );
    return { page, info: data.products.pageInfo };
  });
}

export function isImage<T extends { __typename: string }>(
  node: T,
): node is Extract<T, { __typename: "MediaImage" }> {
  return node.__typename === "MediaImage";
}
