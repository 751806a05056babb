import { graphql } from "./generated/gql.ts";

/** What a page about something said of a product must know of the product. */
export const PRODUCT_NAME = graphql(`
  query ProductName($country: CountryCode, $language: LanguageCode, $handle: String!)
  @inContext(country: $country, language: $language) {
    product(handle: $handle) {
      id
      handle
      title
      vendor
    }
  }
`);
