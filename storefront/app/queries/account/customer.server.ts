import { graphql } from "./generated/gql.ts";

/** Who is signed in, as every account page names them. */
export const CUSTOMER = graphql(`
  query Customer($language: LanguageCode) @inContext(language: $language) {
    customer {
      id
      displayName
      firstName
      lastName
      emailAddress {
        emailAddress
      }
    }
  }
`);

export const CHANGE_CUSTOMER = graphql(`
  mutation ChangeCustomer($input: CustomerUpdateInput!, $language: LanguageCode)
  @inContext(language: $language) {
    changed: customerUpdate(input: $input) {
      userErrors {
        code
        field
        message
      }
    }
  }
`);
