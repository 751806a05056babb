import type { Address } from "#sandbox/shop/orders/state.ts";

/** A `CustomerAddress`; that of an order has an id of its own making. */
export function addressView(id: string, address: Address) {
  const name = [address.firstName, address.lastName].filter(Boolean).join(" ") || null;
  const place = [address.city, address.provinceCode, address.zip].filter(Boolean).join(" ");
  const area = [address.city, address.provinceCode, address.country].filter(Boolean).join(", ");
  const lines = [address.address1, address.address2, place || null, address.country];
  return {
    id,
    name,
    firstName: address.firstName,
    lastName: address.lastName,
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    country: address.country,
    province: address.province,
    zip: address.zip,
    phoneNumber: address.phone,
    territoryCode: address.countryCode,
    zoneCode: address.provinceCode,
    formattedArea: area || null,
    formatted: (args: { withName?: boolean | null; withCompany?: boolean | null }): string[] => [
      ...(args.withName && name ? [name] : []),
      ...(args.withCompany !== false && address.company ? [address.company] : []),
      ...lines.filter((line): line is string => typeof line === "string" && line !== ""),
    ],
  };
}
