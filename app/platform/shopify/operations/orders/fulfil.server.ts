import { graphql } from "#app/platform/shopify/generated/gql.ts";

export const ORDER_FULFILMENTS = graphql(`
  query OrderFulfilments($id: ID!) {
    order(id: $id) {
      fulfillmentsCount {
        count
      }
      fulfillments(first: 250) {
        id
        status
        trackingInfo(first: 1) {
          number
          company
          url
        }
      }
    }
  }
`);

export const FULFILMENT_LINES = graphql(`
  query FulfilmentLines($id: ID!, $after: String) {
    fulfillment(id: $id) {
      fulfillmentLineItems(first: 100, after: $after) {
        nodes {
          quantity
          lineItem {
            id
            variant {
              id
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const CREATE_FULFILMENT = graphql(`
  mutation CreateFulfilment($fulfillment: FulfillmentInput!) {
    fulfillmentCreate(fulfillment: $fulfillment) {
      fulfillment {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`);
