import type { ReadService } from "#app/modules/partners/index.ts";
import { graphql } from "../../generated/gql.ts";
import type { OurServiceFragment } from "../../generated/graphql.ts";

export const ourService = graphql(`
  fragment OurService on FulfillmentService {
    id
    serviceName
    callbackUrl
    location {
      id
      isActive
      address {
        address1
        address2
        city
        provinceCode
        zip
        countryCode
        phone
      }
    }
  }
`);

export function toReadService(node: OurServiceFragment): ReadService {
  const { location } = node;
  return {
    gid: node.id,
    name: node.serviceName,
    callbackUrl: node.callbackUrl ?? null,
    location: location
      ? {
          gid: location.id,
          isActive: location.isActive,
          address: {
            address1: location.address.address1 ?? null,
            address2: location.address.address2 ?? null,
            city: location.address.city ?? null,
            provinceCode: location.address.provinceCode ?? null,
            zip: location.address.zip ?? null,
            countryCode: location.address.countryCode ?? null,
            phone: location.address.phone ?? null,
          },
        }
      : null,
  };
}
