import { graphql } from "./generated/gql.ts";

export const ORDERS = graphql(`
  query Orders($first: Int, $last: Int, $after: String, $before: String, $language: LanguageCode)
  @inContext(language: $language) {
    customer {
      orders(
        sortKey: PROCESSED_AT
        reverse: true
        first: $first
        last: $last
        after: $after
        before: $before
      ) {
        nodes {
          ...OrderInList
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }

  fragment OrderInList on Order {
    id
    name
    processedAt
    cancelledAt
    financialStatus
    fulfillmentStatus
    totalPrice {
      ...Amount
    }
    lineItems(first: 4) {
      nodes {
        id
        title
        image {
          ...LinePicture
        }
      }
    }
  }

  fragment Amount on MoneyV2 {
    amount
    currencyCode
  }

  fragment LinePicture on Image {
    url
    altText
    width
    height
  }
`);

export const ORDER = graphql(`
  query Order($id: ID!, $language: LanguageCode) @inContext(language: $language) {
    order(id: $id) {
      id
      name
      confirmationNumber
      processedAt
      cancelledAt
      financialStatus
      fulfillmentStatus
      statusPageUrl
      subtotal {
        ...Amount
      }
      totalShipping {
        ...Amount
      }
      totalTax {
        ...Amount
      }
      totalRefunded {
        ...Amount
      }
      totalPrice {
        ...Amount
      }
      discountApplications(first: 10) {
        nodes {
          ... on DiscountCodeApplication {
            code
          }
        }
      }
      shippingAddress {
        formatted(withName: true)
      }
      lineItems(first: 250) {
        nodes {
          ...OrderLine
        }
      }
      fulfillments(first: 50) {
        nodes {
          ...Parcel
        }
      }
    }
  }

  fragment OrderLine on LineItem {
    id
    title
    variantTitle
    quantity
    totalPrice {
      ...Amount
    }
    totalDiscount {
      ...Amount
    }
    image {
      ...LinePicture
    }
  }

  fragment Parcel on Fulfillment {
    id
    status
    createdAt
    latestShipmentStatus
    trackingInformation {
      company
      number
      url
    }
    fulfillmentLineItems(first: 250) {
      nodes {
        id
        quantity
        lineItem {
          title
          variantTitle
        }
      }
    }
  }
`);

/** Enough of the orders to say what was bought. */
export const BOUGHT = graphql(`
  query Bought($after: String, $language: LanguageCode) @inContext(language: $language) {
    customer {
      orders(sortKey: PROCESSED_AT, reverse: true, first: 50, after: $after) {
        nodes {
          id
          name
          cancelledAt
          lineItems(first: 250) {
            nodes {
              productId
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
