import { graphql } from "./generated/gql.ts";

export const SEARCH = graphql(`
  query Search(
    $country: CountryCode
    $language: LanguageCode
    $term: String!
    $first: Int
    $last: Int
    $after: String
    $before: String
  ) @inContext(country: $country, language: $language) {
    products: search(
      query: $term
      types: [PRODUCT]
      first: $first
      last: $last
      after: $after
      before: $before
      unavailableProducts: LAST
      prefix: LAST
    ) {
      totalCount
      nodes {
        ... on Product {
          ...ProductCard
        }
      }
      pageInfo {
        ...PageEnds
      }
    }
    texts: search(query: $term, types: [ARTICLE, PAGE], first: 6) {
      nodes {
        __typename
        ... on Article {
          handle
          title
          blog {
            handle
          }
        }
        ... on Page {
          handle
          title
        }
      }
    }
  }
`);

export const SUGGEST = graphql(`
  query Suggest($country: CountryCode, $language: LanguageCode, $term: String!)
  @inContext(country: $country, language: $language) {
    predictiveSearch(
      query: $term
      limit: 5
      limitScope: EACH
      types: [PRODUCT, COLLECTION]
      unavailableProducts: LAST
    ) {
      products {
        id
        handle
        title
        featuredImage {
          ...Picture
        }
        priceRange {
          minVariantPrice {
            ...Price
          }
        }
      }
      collections {
        id
        handle
        title
      }
    }
  }
`);
