import { graphql } from "./generated/gql.ts";

export const PRODUCT_CARD = graphql(`
  fragment ProductCard on Product {
    id
    handle
    title
    availableForSale
    featuredImage {
      ...Picture
    }
    priceRange {
      minVariantPrice {
        ...Price
      }
      maxVariantPrice {
        ...Price
      }
    }
  }

  fragment Picture on Image {
    url
    altText
    width
    height
  }

  fragment Price on MoneyV2 {
    amount
    currencyCode
  }
`);
