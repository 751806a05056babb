import { graphql } from "./generated/gql.ts";

export const LADDERS = graphql(`
  query Ladders(
    $country: CountryCode
    $language: LanguageCode
    $ids: [ID!]!
    $ladderNamespace: String!
  ) @inContext(country: $country, language: $language) {
    nodes(ids: $ids) {
      __typename
      ... on Product {
        id
        ladder: metafield(namespace: $ladderNamespace, key: "tiers") {
          value
        }
      }
    }
  }
`);
