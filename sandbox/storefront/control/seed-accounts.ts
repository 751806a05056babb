import { countryName } from "#sandbox/shop/countries.ts";
import { customerWithEmail } from "#sandbox/shop/customers/find-customer.ts";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import { newGid } from "#sandbox/shop/ids.ts";
import type { StorefrontContent } from "./content-schema.ts";
import type { Seeding } from "./seed-content.ts";

/** Enters where the store may send people to sign in, and makes customers. */
export function seedAccounts(
  { world, shop }: Pick<Seeding, "world" | "shop">,
  { customerAccounts, customers = [] }: StorefrontContent,
): void {
  if (customerAccounts) Object.assign(customersOf(shop).client, customerAccounts);
  for (const { email, addresses, ...details } of customers) {
    const customer = customerWithEmail(world, shop, email);
    Object.assign(customer, details);
    customer.addresses = addresses.map((address) => ({
      id: newGid(world, "CustomerAddress"),
      address: { ...address, country: countryName(address.countryCode) },
    }));
    customer.defaultAddressId = customer.addresses[0]?.id ?? null;
  }
}
