import type { ServiceShop } from "#app/modules/partners/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { createService } from "./create-service.server.ts";
import { deleteService } from "./delete-service.server.ts";
import { editLocationAddress } from "./edit-location-address.server.ts";
import { hasShippingRates } from "./has-shipping-rates.server.ts";
import { readServices } from "./read-services.server.ts";

/** Fills the partners module's port: our fulfilment service in a reseller's shop. */
export function makeServiceShop({ admin }: { admin: AdminClient }): ServiceShop {
  return {
    services: (lane) => readServices(admin, lane),
    create: (lane, input) => createService(admin, lane, input),
    setAddress: (lane, input) => editLocationAddress(admin, lane, input),
    hasRates: (lane, locationGid) => hasShippingRates(admin, lane, locationGid),
    remove: (lane, serviceGid) => deleteService(admin, lane, serviceGid),
  };
}
