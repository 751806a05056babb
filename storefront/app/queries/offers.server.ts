import { graphql } from "./generated/gql.ts";

export const OFFER_VARIANTS = graphql(`
  query OfferVariants($country: CountryCode, $language: LanguageCode, $ids: [ID!]!)
  @inContext(country: $country, language: $language) {
    nodes(ids: $ids) {
      ... on ProductVariant {
        ...OfferVariant
      }
    }
  }

  fragment OfferVariant on ProductVariant {
    id
    availableForSale
    price {
      ...Price
    }
  }
`);
