/** A reseller's shop under the reseller app. */
export interface ServiceLane {
  shopId: string;
  app: "reseller";
}

export interface ShipFrom {
  address1: string | null;
  address2: string | null;
  city: string | null;
  provinceCode: string | null;
  zip: string | null;
  countryCode: string | null;
  phone: string | null;
}

/** Our fulfilment service in a reseller's shop, as it was read. */
export interface ReadService {
  gid: string;
  name: string;
  callbackUrl: string | null;
  location: { gid: string; isActive: boolean; address: ShipFrom } | null;
}

export interface ServiceRefusal {
  code: string;
  message: string;
}

/** What this module does in a reseller's shop. Faults when the shop cannot be reached. */
export interface ServiceShop {
  services(lane: ServiceLane): Promise<ReadService[]>;
  create(
    lane: ServiceLane,
    input: { name: string; callbackUrl: string },
  ): Promise<{ ok: true; service: ReadService } | { ok: false; refusal: ServiceRefusal }>;
  setAddress(
    lane: ServiceLane,
    input: { locationGid: string; address: ShipFrom },
  ): Promise<ServiceRefusal | null>;
  /** Whether goods at the location can be checked out: rates are the reseller's to set. */
  hasRates(lane: ServiceLane, locationGid: string): Promise<boolean>;
  /** With everything stocked there, so that it does not become the merchant's own stock. */
  remove(lane: ServiceLane, serviceGid: string): Promise<ServiceRefusal | null>;
}
