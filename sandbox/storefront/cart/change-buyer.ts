import { customerOfToken } from "#sandbox/shop/customers/find-customer.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { notSimulated } from "../execution/not-simulated.ts";
import type { Cart, CartBuyer } from "../state.ts";
import type { CartChange } from "./answer.ts";
import { invalid } from "./answer.ts";

interface PreferencesInput {
  wallet?: string[] | null;
  delivery?: Record<string, unknown> | null;
}

export interface BuyerInput {
  email?: string | null;
  phone?: string | null;
  countryCode?: string | null;
  customerAccessToken?: string | null;
  companyLocationId?: string | null;
  preferences?: PreferencesInput | null;
}

/** Who buys: an access token names a customer, whose email and phone then stand for the buyer's. */
export function setBuyer(context: StorefrontContext, cart: Cart, input: BuyerInput): CartChange {
  if (input.companyLocationId) throw notSimulated("CartBuyerIdentityInput", "companyLocationId");
  const email = input.email ?? null;
  if (email !== null && email !== "" && !/^[^@\s]+@[^@\s]+$/.test(email))
    return { userErrors: [invalid(["buyerIdentity", "email"], "Email is invalid")] };
  const next: Partial<CartBuyer> = {};
  if (input.email !== undefined) next.email = email;
  if (input.phone !== undefined) next.phone = input.phone;
  if (input.countryCode !== undefined) next.countryCode = input.countryCode;
  if (input.preferences !== undefined) next.preferences = preferencesFrom(input.preferences);
  if (input.customerAccessToken === null) next.customerId = undefined;
  if (input.customerAccessToken) {
    const now = context.world.clock.now();
    const customer = customerOfToken(context.shop, input.customerAccessToken, now);
    const field = ["buyerIdentity", "customerAccessToken"];
    if (!customer) return { userErrors: [invalid(field, "Customer is invalid")] };
    next.customerId = customer.id;
    next.email = email ?? customer.email;
    next.phone = input.phone ?? customer.phone;
  }
  Object.assign(cart.buyer, next);
  return {};
}

function preferencesFrom(given: PreferencesInput | null): unknown {
  if (!given) return null;
  const listed = { coordinates: null, deliveryMethod: [], pickupHandle: [] };
  return {
    wallet: given.wallet ?? null,
    delivery: given.delivery ? { ...listed, ...given.delivery } : null,
  };
}
