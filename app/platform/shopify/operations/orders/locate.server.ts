import { graphql } from "#app/platform/shopify/generated/gql.ts";

/** Which order a fulfilment order belongs to. */
export const LOCATE_FULFILMENT_ORDER = graphql(`
  query LocateFulfilmentOrder($id: ID!) {
    fulfillmentOrder(id: $id) {
      orderId
    }
  }
`);

/** Orders with something asked of us; each page names its orders once. */
export const ASSIGNED_FULFILMENT_ORDERS = graphql(`
  query AssignedFulfilmentOrders(
    $status: FulfillmentOrderAssignmentStatus!
    $locationIds: [ID!]
    $after: String
  ) {
    assignedFulfillmentOrders(
      first: 100
      after: $after
      assignmentStatus: $status
      locationIds: $locationIds
    ) {
      nodes {
        id
        orderId
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
