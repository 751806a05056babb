import type { ReadListedVariant } from "#app/modules/catalog/index.ts";
import { graphql } from "../../generated/gql.ts";

/** What the preconditions of a listing are judged by. */
export const listedVariant = graphql(`
  fragment ListedVariant on ProductVariant {
    id
    sku
    inventoryPolicy
    product {
      id
      status
    }
    inventoryItem {
      id
      tracked
      locationsCount {
        count
      }
      inventoryLevel(locationId: $locationId) {
        quantities(names: ["available"]) {
          quantity
        }
      }
    }
  }
`);

/** The same from a page and from a bulk file. */
export interface ListedVariantNode {
  id: string;
  sku?: string | null;
  inventoryPolicy: string;
  product: { id: string; status: string };
  inventoryItem: {
    id: string;
    tracked: boolean;
    locationsCount?: { count: number } | null;
    inventoryLevel?: { quantities: { quantity: number }[] } | null;
  };
}

export function toListedVariant(node: ListedVariantNode): ReadListedVariant {
  const { inventoryItem, product } = node;
  const level = inventoryItem.inventoryLevel;
  return {
    gid: node.id,
    productGid: product.id,
    productStatus: product.status,
    sku: (node.sku ?? "").trim(),
    isPolicyDeny: node.inventoryPolicy === "DENY",
    isTracked: inventoryItem.tracked,
    inventoryItemGid: inventoryItem.id,
    locations: inventoryItem.locationsCount?.count ?? 0,
    available: level ? (level.quantities[0]?.quantity ?? 0) : null,
  };
}
