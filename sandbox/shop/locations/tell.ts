import type { World } from "#sandbox/contract.ts";
import { countryName } from "../countries.ts";
import { bigId, isoTime } from "../ids.ts";
import type { Location, Shop } from "../state.ts";

type LocationTopic =
  | "locations/create"
  | "locations/update"
  | "locations/activate"
  | "locations/deactivate"
  | "locations/delete";

/** A location's webhook; a deleted one carries only its id. Marks the shop as changed. */
export function tellLocation(
  world: World,
  shop: Shop,
  told: { location: Location; topic: LocationTopic; eventId?: string },
): void {
  const { location, topic, eventId } = told;
  const payload =
    topic === "locations/delete" ? { id: bigId(location.id) } : locationPayload(location);
  world.emit({ shop, topic, payload, eventId });
  world.changed(shop);
}

function locationPayload(location: Location): Record<string, unknown> {
  const { address } = location;
  return {
    id: bigId(location.id),
    name: location.name,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    zip: address.zip,
    province: address.provinceCode,
    country: address.countryCode,
    phone: address.phone,
    created_at: isoTime(location.createdAt),
    updated_at: isoTime(location.updatedAt),
    country_code: address.countryCode,
    country_name: countryName(address.countryCode),
    province_code: address.provinceCode,
    legacy: location.fulfillmentServiceId !== null,
    active: location.active,
    admin_graphql_api_id: location.id,
  };
}
