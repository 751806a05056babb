import { graphql } from "./generated/gql.ts";

export const ADDRESSES = graphql(`
  query Addresses($language: LanguageCode) @inContext(language: $language) {
    customer {
      defaultAddress {
        id
      }
      addresses(first: 100) {
        nodes {
          ...StoredAddress
        }
      }
    }
  }

  fragment StoredAddress on CustomerAddress {
    id
    formatted(withName: true)
    firstName
    lastName
    company
    address1
    address2
    city
    zip
    zoneCode
    territoryCode
    phoneNumber
  }
`);

export const ADD_ADDRESS = graphql(`
  mutation AddAddress($address: CustomerAddressInput!, $isDefault: Boolean, $language: LanguageCode)
  @inContext(language: $language) {
    changed: customerAddressCreate(address: $address, defaultAddress: $isDefault) {
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** Without an address only what is the default one changes. */
export const CHANGE_ADDRESS = graphql(`
  mutation ChangeAddress(
    $id: ID!
    $address: CustomerAddressInput
    $isDefault: Boolean
    $language: LanguageCode
  ) @inContext(language: $language) {
    changed: customerAddressUpdate(addressId: $id, address: $address, defaultAddress: $isDefault) {
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const DELETE_ADDRESS = graphql(`
  mutation DeleteAddress($id: ID!, $language: LanguageCode) @inContext(language: $language) {
    changed: customerAddressDelete(addressId: $id) {
      userErrors {
        code
        field
        message
      }
    }
  }
`);
