import { graphql } from "#app/platform/shopify/generated/gql.ts";

/** Moves units of one item between two states at one location. */
export const MOVE_UNITS = graphql(`
  mutation MoveUnits($key: String!, $input: InventoryMoveQuantitiesInput!) {
    inventoryMoveQuantities(input: $input) @idempotent(key: $key) {
      userErrors {
        code
        field
        message
      }
    }
  }
`);
