import { graphql } from "../../generated/gql.ts";

/** What a copy of a product in another shop is made from. */
export const productContent = graphql(`
  fragment ProductContent on Product {
    id
    title
    handle
    descriptionHtml
    vendor
    productType
    tags
    status
    options {
      name
      values
    }
    media(first: 10) {
      nodes {
        __typename
        ... on MediaImage {
          status
          image {
            url
            altText
          }
        }
      }
    }
  }
`);

/** What makes a variant an item, or tells why it cannot be one. */
export const variantFacts = graphql(`
  fragment VariantFacts on ProductVariant {
    id
    title
    sku
    barcode
    price
    requiresComponents
    selectedOptions {
      name
      value
    }
    product {
      id
      isGiftCard
    }
    inventoryItem {
      id
      tracked
      requiresShipping
      unitCost {
        amount
      }
      measurement {
        weight {
          unit
          value
        }
      }
    }
  }
`);

/** The states of one level, read together. */
export const levelStock = graphql(`
  fragment LevelStock on InventoryLevel {
    item {
      id
    }
    location {
      id
    }
    quantities(names: ["available", "on_hand", "reserved", "committed"]) {
      name
      quantity
    }
  }
`);
