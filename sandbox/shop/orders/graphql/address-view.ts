import type { ResolverContext } from "#sandbox/contract.ts";
import { gid, idOf } from "../../ids.ts";
import type { Address } from "../state.ts";

/** Names, addresses, mail and phone are null until the app was approved for them. */
export function personal<T>(context: ResolverContext, value: T): T | null {
  return context.protectedDataApproved ? value : null;
}

/** A `MailingAddress`; its id is made from the record that it belongs to. */
export function mailingAddress(
  address: Address | null,
  owner: { id: string },
): Record<string, unknown> | null {
  if (!address) return null;
  const name = [address.firstName, address.lastName].filter(Boolean).join(" ") || null;
  const area = [address.city, address.provinceCode, address.country].filter(Boolean).join(" ");
  const lines = [address.address1, address.address2, area || null].filter((line) => line !== null);
  return {
    ...address,
    id: gid("MailingAddress", idOf(owner.id)),
    countryCodeV2: address.countryCode,
    name,
    formattedArea: area || null,
    formatted: (args: { withName?: boolean; withCompany?: boolean }) => [
      ...(args.withName && name ? [name] : []),
      ...(args.withCompany !== false && address.company ? [address.company] : []),
      ...lines,
    ],
    coordinatesValidated: false,
    latitude: null,
    longitude: null,
    timeZone: null,
    validationResultSummary: null,
  };
}
