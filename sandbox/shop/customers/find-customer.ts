import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Order } from "../orders/state.ts";
import type { Shop } from "../state.ts";
import type { Customer } from "./state.ts";
import { customersOf } from "./state.ts";

function sameEmail(one: string | null, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

/** The customer with that address, made when there is none yet, as signing in for the first time does. */
export function customerWithEmail(world: World, shop: Shop, email: string): Customer {
  const { customers } = customersOf(shop);
  const known = [...customers.values()].find((each) => sameEmail(each.email, email));
  if (known) return known;
  const customer: Customer = {
    id: newGid(world, "Customer"),
    email: email.toLowerCase(),
    ...nameOnOrders(shop, email),
    phone: null,
    tags: [],
    createdAt: world.clock.now(),
    addresses: [],
    defaultAddressId: null,
  };
  customers.set(customer.id, customer);
  world.changed(shop);
  return customer;
}

/** The name that the customer gave when they last bought. */
function nameOnOrders(shop: Shop, email: string): Pick<Customer, "firstName" | "lastName"> {
  const bought = [...shop.orders.orders.values()].filter((order) => sameEmail(order.email, email));
  const address = bought.at(-1)?.shippingAddress;
  return { firstName: address?.firstName ?? null, lastName: address?.lastName ?? null };
}

/** Orders made while signed in, and those made without that by the same email. */
export function ordersOfCustomer(shop: Shop, customer: Customer): Order[] {
  return [...shop.orders.orders.values()].filter((order) =>
    order.customerId === undefined
      ? sameEmail(order.email, customer.email)
      : order.customerId === customer.id,
  );
}

/** Whom an access token belongs to; nobody once it has expired or was taken back. */
export function customerOfToken(shop: Shop, token: string, now: number): Customer | undefined {
  const { accessTokens, customers } = customersOf(shop);
  const found = accessTokens.get(token);
  return found && found.expiresAt > now ? customers.get(found.customerId) : undefined;
}

/** The whole name, else the email, as Shopify shows people. */
export function displayName(customer: Customer): string {
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(" ");
  return name === "" ? customer.email : name;
}
