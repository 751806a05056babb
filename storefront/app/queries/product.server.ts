import { graphql } from "./generated/gql.ts";

export const PRODUCT = graphql(`
  query Product(
    $country: CountryCode
    $language: LanguageCode
    $handle: String!
    $selectedOptions: [SelectedOptionInput!]!
    $ladderNamespace: String!
  ) @inContext(country: $country, language: $language) {
    product(handle: $handle) {
      id
      handle
      title
      vendor
      description
      descriptionHtml
      productType
      encodedVariantExistence
      encodedVariantAvailability
      ladder: metafield(namespace: $ladderNamespace, key: "tiers") {
        value
      }
      seo {
        title
        description
      }
      images(first: 12) {
        nodes {
          ...Picture
        }
      }
      options {
        name
        optionValues {
          name
          firstSelectableVariant {
            ...ProductChoice
          }
          swatch {
            color
          }
        }
      }
      selectedOrFirstAvailableVariant(
        selectedOptions: $selectedOptions
        ignoreUnknownOptions: true
        caseInsensitiveMatch: true
      ) {
        ...ProductChoice
      }
      adjacentVariants(
        selectedOptions: $selectedOptions
        ignoreUnknownOptions: true
        caseInsensitiveMatch: true
      ) {
        ...ProductChoice
      }
    }
  }

  fragment ProductChoice on ProductVariant {
    id
    title
    sku
    availableForSale
    currentlyNotInStock
    price {
      ...Price
    }
    compareAtPrice {
      ...Price
    }
    image {
      ...Picture
    }
    selectedOptions {
      name
      value
    }
    product {
      handle
      title
    }
  }
`);

export const RELATED = graphql(`
  query Related($country: CountryCode, $language: LanguageCode, $productId: ID!)
  @inContext(country: $country, language: $language) {
    productRecommendations(productId: $productId) {
      ...ProductCard
    }
  }
`);
