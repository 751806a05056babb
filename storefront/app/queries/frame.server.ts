import { graphql } from "./generated/gql.ts";

/** What stands around every page: the shop's name, its menus, and where it sells to. */
export const FRAME = graphql(`
  query Frame($country: CountryCode, $language: LanguageCode)
  @inContext(country: $country, language: $language) {
    shop {
      name
      brand {
        slogan
        shortDescription
      }
    }
    main: menu(handle: "main-menu") {
      items {
        ...MenuLink
      }
    }
    footer: menu(handle: "footer") {
      items {
        ...MenuLink
      }
    }
    localization {
      country {
        isoCode
      }
      availableCountries {
        isoCode
        currency {
          isoCode
        }
      }
    }
  }

  fragment MenuLink on MenuItem {
    id
    title
    url
    resource {
      __typename
      ... on Collection {
        handle
      }
      ... on Page {
        handle
      }
      ... on Blog {
        handle
      }
      ... on Product {
        handle
      }
      ... on ShopPolicy {
        handle
      }
    }
  }
`);
