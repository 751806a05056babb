import { graphql } from "#app/platform/shopify/generated/gql.ts";

/** Asks our own service to fulfil, where the reseller let us do so. */
export const SUBMIT_REQUEST = graphql(`
  mutation SubmitRequest($id: ID!) {
    fulfillmentOrderSubmitFulfillmentRequest(id: $id, notifyCustomer: false) {
      userErrors {
        message
      }
    }
  }
`);

export const ACCEPT_REQUEST = graphql(`
  mutation AcceptRequest($id: ID!) {
    fulfillmentOrderAcceptFulfillmentRequest(id: $id) {
      fulfillmentOrder {
        status
        requestStatus
      }
      userErrors {
        message
      }
    }
  }
`);

export const REJECT_REQUEST = graphql(`
  mutation RejectRequest($id: ID!, $reason: FulfillmentOrderRejectionReason!, $message: String!) {
    fulfillmentOrderRejectFulfillmentRequest(id: $id, reason: $reason, message: $message) {
      userErrors {
        message
      }
    }
  }
`);

export const ACCEPT_CANCELLATION = graphql(`
  mutation AcceptCancellation($id: ID!) {
    fulfillmentOrderAcceptCancellationRequest(id: $id) {
      userErrors {
        message
      }
    }
  }
`);

export const REJECT_CANCELLATION = graphql(`
  mutation RejectCancellation($id: ID!, $message: String!) {
    fulfillmentOrderRejectCancellationRequest(id: $id, message: $message) {
      userErrors {
        message
      }
    }
  }
`);
