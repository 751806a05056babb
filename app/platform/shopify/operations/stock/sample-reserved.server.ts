import { graphql } from "#app/platform/shopify/generated/gql.ts";

/** What lies in `reserved` at every level of up to 40 items, whoever put it there. */
export const SAMPLE_RESERVED = graphql(`
  query SampleReserved($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on InventoryItem {
        id
        inventoryLevels(first: 5) {
          nodes {
            location {
              id
            }
            quantities(names: ["reserved"]) {
              name
              quantity
            }
          }
        }
      }
    }
  }
`);
