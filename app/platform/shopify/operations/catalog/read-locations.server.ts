import type { CatalogLane, ReadLocation } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { readPages } from "../read-pages.ts";

const document = graphql(`
  query ReadLocations($after: String) {
    locations(first: 50, after: $after, includeInactive: true) {
      nodes {
        id
        name
        isActive
        isFulfillmentService
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
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const COST = 104;

export async function readLocations(
  admin: AdminClient,
  shop: CatalogLane,
): Promise<ReadLocation[]> {
  const found: ReadLocation[] = [];
  const pages = readPages(async (after) => {
    const { data } = await admin.request({ shop, document, variables: { after }, cost: COST });
    return { page: data.locations.nodes, info: data.locations.pageInfo };
  });
  for await (const page of pages) {
    for (const node of page) found.push(toLocation(node));
  }
  return found;
}

function toLocation(node: {
  id: string;
  name: string;
  isActive: boolean;
  isFulfillmentService: boolean;
  address: { [field in keyof ReadLocation["address"]]?: string | null };
}): ReadLocation {
  const { address } = node;
  return {
    gid: node.id,
    name: node.name,
    isActive: node.isActive,
    isService: node.isFulfillmentService,
    address: {
      address1: address.address1 ?? null,
      address2: address.address2 ?? null,
      city: address.city ?? null,
      provinceCode: address.provinceCode ?? null,
      zip: address.zip ?? null,
      countryCode: address.countryCode ?? null,
      phone: address.phone ?? null,
    },
  };
}
