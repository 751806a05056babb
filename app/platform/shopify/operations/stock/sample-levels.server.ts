import { graphql } from "#app/platform/shopify/generated/gql.ts";

/** `available` and `committed` of every level of up to 40 items, each pair read together. */
export const SAMPLE_LEVELS = graphql(`
  query SampleLevels($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on InventoryItem {
        id
        tracked
        inventoryLevels(first: 5) {
          nodes {
            location {
              id
            }
            quantities(names: ["available", "committed"]) {
              name
              quantity
            }
          }
        }
      }
    }
  }
`);
