import { graphql } from "./generated/gql.ts";

export const PAGE = graphql(`
  query Page($country: CountryCode, $language: LanguageCode, $handle: String!)
  @inContext(country: $country, language: $language) {
    page(handle: $handle) {
      title
      body
      bodySummary
    }
  }
`);

export const POLICIES = graphql(`
  query Policies($country: CountryCode, $language: LanguageCode)
  @inContext(country: $country, language: $language) {
    shop {
      privacyPolicy {
        ...Policy
      }
      refundPolicy {
        ...Policy
      }
      shippingPolicy {
        ...Policy
      }
      termsOfService {
        ...Policy
      }
    }
  }

  fragment Policy on ShopPolicy {
    handle
    title
    body
  }
`);

export const BLOG = graphql(`
  query Blog(
    $country: CountryCode
    $language: LanguageCode
    $handle: String!
    $first: Int
    $last: Int
    $after: String
    $before: String
  ) @inContext(country: $country, language: $language) {
    blog(handle: $handle) {
      handle
      title
      articles(
        first: $first
        last: $last
        after: $after
        before: $before
        sortKey: PUBLISHED_AT
        reverse: true
      ) {
        nodes {
          handle
          title
          excerpt
          publishedAt
          image {
            ...Picture
          }
        }
        pageInfo {
          ...PageEnds
        }
      }
    }
  }
`);

export const ARTICLE = graphql(`
  query Article($country: CountryCode, $language: LanguageCode, $blog: String!, $article: String!)
  @inContext(country: $country, language: $language) {
    blog(handle: $blog) {
      handle
      title
      articleByHandle(handle: $article) {
        title
        contentHtml
        excerpt
        publishedAt
        image {
          ...Picture
        }
        authorV2 {
          name
        }
      }
    }
  }
`);
