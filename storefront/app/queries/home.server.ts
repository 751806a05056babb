import { graphql } from "./generated/gql.ts";

export const HOME = graphql(`
  query Home($country: CountryCode, $language: LanguageCode)
  @inContext(country: $country, language: $language) {
    shop {
      name
      brand {
        slogan
        shortDescription
      }
    }
    newest: products(first: 8, sortKey: CREATED_AT, reverse: true) {
      nodes {
        ...ProductCard
      }
    }
    collections(first: 6) {
      nodes {
        ...CollectionCard
      }
    }
    blogs(first: 1) {
      nodes {
        handle
        articles(first: 2, sortKey: PUBLISHED_AT, reverse: true) {
          nodes {
            handle
            title
            excerpt
          }
        }
      }
    }
  }

  fragment CollectionCard on Collection {
    id
    handle
    title
    image {
      ...Picture
    }
    products(first: 1) {
      nodes {
        featuredImage {
          ...Picture
        }
      }
    }
  }
`);
