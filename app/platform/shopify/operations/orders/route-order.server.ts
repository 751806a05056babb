import { graphql } from "#app/platform/shopify/generated/gql.ts";

/** The routed order of a supply order, by its unique id metafield; this lookup does not lag. */
export const FIND_ROUTED_ORDER = graphql(`
  query FindRoutedOrder($routeId: String!) {
    orderByIdentifier(
      identifier: { customId: { namespace: "$app", key: "route", value: $routeId } }
    ) {
      id
      updatedAt
      cancelledAt
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
`);

/** Where a fulfilment order goes: personal data, passed through and never stored. */
export const READ_DESTINATION = graphql(`
  query ReadDestination($id: ID!) {
    fulfillmentOrder(id: $id) {
      destination {
        firstName
        lastName
        company
        address1
        address2
        city
        province
        zip
        countryCode
        phone
      }
    }
  }
`);

export const CREATE_ROUTED_ORDER = graphql(`
  mutation CreateRoutedOrder($order: OrderCreateOrderInput!) {
    orderCreate(
      order: $order
      options: {
        inventoryBehaviour: DECREMENT_IGNORING_POLICY
        sendReceipt: false
        sendFulfillmentReceipt: false
      }
    ) {
      order {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const MOVE_FULFILMENT_ORDER = graphql(`
  mutation MoveFulfilmentOrder($id: ID!, $locationId: ID!) {
    fulfillmentOrderMove(id: $id, newLocationId: $locationId) {
      userErrors {
        code
        message
      }
    }
  }
`);

/** A reseller's cancel: nothing goes back on sale, the hub puts the units into the reserve itself. */
export const CANCEL_ROUTED_ORDER = graphql(`
  mutation CancelRoutedOrder($id: ID!) {
    orderCancel(orderId: $id, reason: OTHER, restock: false, notifyCustomer: false) {
      orderCancelUserErrors {
        code
        message
      }
    }
  }
`);

/** Tells Shopify that "$app:route" is a unique id, so that it can be looked up and not be used twice. */
export const DEFINE_ROUTE_METAFIELD = graphql(`
  mutation DefineRouteMetafield($definition: MetafieldDefinitionInput!) {
    metafieldDefinitionCreate(definition: $definition) {
      userErrors {
        code
        message
      }
    }
  }
`);

/** Overwrites where a routed order went, when its shopper asked to be forgotten. */
export const REDACT_ROUTED_ORDER = graphql(`
  mutation RedactRoutedOrder($input: OrderInput!) {
    orderUpdate(input: $input) {
      userErrors {
        field
        message
      }
    }
  }
`);
