import { graphql } from "#app/platform/shopify/generated/gql.ts";

/** Adjusts `available` of up to 250 levels, all or none. Only errors are selected: 10 points a call. */
export const ADJUST_LEVELS = graphql(`
  mutation AdjustLevels($key: String!, $input: InventoryAdjustQuantitiesInput!) {
    inventoryAdjustQuantities(input: $input) @idempotent(key: $key) {
      userErrors {
        code
        field
        message
      }
    }
  }
`);
