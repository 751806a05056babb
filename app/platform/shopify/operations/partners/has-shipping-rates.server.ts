import type { ServiceLane } from "#app/modules/partners/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";

const document = graphql(`
  query ReadShippingRates {
    deliveryProfiles(first: 5) {
      nodes {
        default
        profileLocationGroups {
          locationGroup {
            locations(first: 50) {
              nodes {
                id
              }
            }
          }
          locationGroupZones(first: 20) {
            nodes {
              methodDefinitionCounts {
                rateDefinitionsCount
                participantDefinitionsCount
              }
            }
          }
        }
      }
    }
  }
`);

const COST = 500;
const PRIORITY = 7;

/**
 * Whether goods at a location can be checked out at all: the general profile, which new products fall
 * under, must have a rate in a zone of the location's group.
 */
export async function hasShippingRates(
  admin: AdminClient,
  shop: ServiceLane,
  locationGid: string,
): Promise<boolean> {
  const { data } = await admin.request({
    shop,
    document,
    variables: {},
    cost: COST,
    priority: PRIORITY,
  });
  const general = data.deliveryProfiles.nodes.find((profile) => profile.default);
  const groups = general?.profileLocationGroups ?? [];
  return groups.some(
    ({ locationGroup, locationGroupZones }) =>
      locationGroup.locations.nodes.some((location) => location.id === locationGid) &&
      locationGroupZones.nodes.some(
        ({ methodDefinitionCounts: counts }) =>
          counts.rateDefinitionsCount + counts.participantDefinitionsCount > 0,
      ),
  );
}
