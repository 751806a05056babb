import type { ServiceLane, ServiceRefusal, ShipFrom } from "#app/modules/partners/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import type { EditLocationAddressMutationVariables } from "../../generated/graphql.ts";
import { firstRefusal } from "../first-refusal.ts";
import { isCountryCode } from "./country-code.ts";

const document = graphql(`
  mutation EditLocationAddress($id: ID!, $input: LocationEditInput!) {
    locationEdit(id: $id, input: $input) {
      userErrors {
        code
        message
      }
    }
  }
`);

export async function editLocationAddress(
  admin: AdminClient,
  shop: ServiceLane,
  { locationGid, address }: { locationGid: string; address: ShipFrom },
): Promise<ServiceRefusal | null> {
  const { countryCode, ...rest } = address;
  if (countryCode === null || !isCountryCode(countryCode)) {
    return { code: "no_country", message: "the ship-from address names no country" };
  }
  const variables: EditLocationAddressMutationVariables = {
    id: locationGid,
    input: { address: { ...rest, countryCode } },
  };
  const { data } = await admin.request({ shop, document, variables, cost: 11 });
  return firstRefusal(data.locationEdit);
}
