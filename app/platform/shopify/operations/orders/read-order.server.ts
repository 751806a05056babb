import { graphql } from "#app/platform/shopify/generated/gql.ts";

/**
 * An order without any personal data, and its fulfilment orders as far as the app may see them. The
 * page sizes keep the requested cost below the single-query limit.
 */
export const READ_ORDER = graphql(`
  query ReadOrder($id: ID!) {
    order(id: $id) {
      id
      name
      updatedAt
      createdAt
      cancelledAt
      displayFinancialStatus
      currencyCode
      routedFrom: metafield(namespace: "$app", key: "route") {
        value
      }
      fulfillmentOrders(first: 5) {
        nodes {
          ...FulfilmentOrderParts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }

  fragment FulfilmentOrderParts on FulfillmentOrder {
    id
    status
    requestStatus
    assignedLocation {
      location {
        id
      }
    }
    destination {
      countryCode
    }
    lineItems(first: 60) {
      nodes {
        ...FulfilmentLineParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }

  fragment FulfilmentLineParts on FulfillmentOrderLineItem {
    id
    inventoryItemId
    sku
    productTitle
    totalQuantity
    remainingQuantity
    lineItem {
      id
    }
  }
`);

/** Orders changed since a time, for what webhooks missed. */
export const CHANGED_ORDERS = graphql(`
  query ChangedOrders($query: String!, $after: String) {
    orders(first: 200, after: $after, query: $query, sortKey: UPDATED_AT) {
      nodes {
        id
        updatedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
