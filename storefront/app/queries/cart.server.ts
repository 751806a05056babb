import { graphql } from "./generated/gql.ts";

export const READ_CART = graphql(`
  query ReadCart(
    $country: CountryCode
    $language: LanguageCode
    $visitorConsent: VisitorConsent
    $id: ID!
  ) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
    cart(id: $id) {
      ...StoreCart
    }
  }

  fragment StoreCart on Cart {
    id
    checkoutUrl
    totalQuantity
    note
    cost {
      subtotalAmount {
        ...Price
      }
      totalAmount {
        ...Price
      }
    }
    discountCodes {
      code
      applicable
    }
    discountAllocations {
      discountedAmount {
        ...Price
      }
    }
    lines(first: 250) {
      nodes {
        ...StoreCartLine
      }
    }
  }

  fragment StoreCartLine on BaseCartLine {
    id
    quantity
    sellingPlanAllocation {
      sellingPlan {
        name
      }
      checkoutChargeAmount {
        ...Price
      }
      remainingBalanceChargeAmount {
        ...Price
      }
    }
    discountAllocations {
      discountedAmount {
        ...Price
      }
      ... on CartAutomaticDiscountAllocation {
        title
      }
      ... on CartCodeDiscountAllocation {
        code
      }
    }
    cost {
      subtotalAmount {
        ...Price
      }
      totalAmount {
        ...Price
      }
      amountPerQuantity {
        ...Price
      }
    }
    merchandise {
      ... on ProductVariant {
        id
        availableForSale
        image {
          ...Picture
        }
        product {
          id
          handle
          title
        }
        selectedOptions {
          name
          value
        }
      }
    }
  }
`);

export const CREATE_CART = graphql(`
  mutation CreateCart(
    $country: CountryCode
    $language: LanguageCode
    $visitorConsent: VisitorConsent
    $input: CartInput!
  ) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
    changed: cartCreate(input: $input) {
      cart {
        ...StoreCart
      }
      userErrors {
        ...CartRefusal
      }
      warnings {
        ...CartNotice
      }
    }
  }

  fragment CartRefusal on CartUserError {
    code
    message
  }

  fragment CartNotice on CartWarning {
    code
    message
    target
  }
`);

export const ADD_LINES = graphql(`
  mutation AddLines(
    $country: CountryCode
    $language: LanguageCode
    $visitorConsent: VisitorConsent
    $id: ID!
    $lines: [CartLineInput!]!
  ) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
    changed: cartLinesAdd(cartId: $id, lines: $lines) {
      cart {
        ...StoreCart
      }
      userErrors {
        ...CartRefusal
      }
      warnings {
        ...CartNotice
      }
    }
  }
`);

export const UPDATE_LINES = graphql(`
  mutation UpdateLines(
    $country: CountryCode
    $language: LanguageCode
    $visitorConsent: VisitorConsent
    $id: ID!
    $lines: [CartLineUpdateInput!]!
  ) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
    changed: cartLinesUpdate(cartId: $id, lines: $lines) {
      cart {
        ...StoreCart
      }
      userErrors {
        ...CartRefusal
      }
      warnings {
        ...CartNotice
      }
    }
  }
`);

export const SET_DISCOUNT_CODES = graphql(`
  mutation SetDiscountCodes(
    $country: CountryCode
    $language: LanguageCode
    $visitorConsent: VisitorConsent
    $id: ID!
    $codes: [String!]!
  ) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
    changed: cartDiscountCodesUpdate(cartId: $id, discountCodes: $codes) {
      cart {
        ...StoreCart
      }
      userErrors {
        ...CartRefusal
      }
      warnings {
        ...CartNotice
      }
    }
  }
`);

export const SET_NOTE = graphql(`
  mutation SetNote(
    $country: CountryCode
    $language: LanguageCode
    $visitorConsent: VisitorConsent
    $id: ID!
    $note: String!
  ) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
    changed: cartNoteUpdate(cartId: $id, note: $note) {
      cart {
        ...StoreCart
      }
      userErrors {
        ...CartRefusal
      }
      warnings {
        ...CartNotice
      }
    }
  }
`);

export const SET_BUYER = graphql(`
  mutation SetBuyer(
    $country: CountryCode
    $language: LanguageCode
    $visitorConsent: VisitorConsent
    $id: ID!
    $buyer: CartBuyerIdentityInput!
  ) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
    changed: cartBuyerIdentityUpdate(cartId: $id, buyerIdentity: $buyer) {
      cart {
        ...StoreCart
      }
      userErrors {
        ...CartRefusal
      }
      warnings {
        ...CartNotice
      }
    }
  }
`);
