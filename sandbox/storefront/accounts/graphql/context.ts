import type { World } from "#sandbox/contract.ts";
import type { Customer } from "#sandbox/shop/customers/state.ts";
import type { Shop } from "#sandbox/shop/state.ts";

/** What a resolver of the Customer Account API is told: whose token it was decides all that it may see. */
export interface AccountContext {
  readonly world: World;
  readonly shop: Shop;
  readonly customer: Customer;
  /** Where the pages of this shop's orders begin. */
  readonly accountUrl: string;
}

export type AccountResolver = (source: never, args: never, context: AccountContext) => unknown;

/** By type and field, as in the Storefront API. */
export type AccountResolvers = Record<string, Record<string, AccountResolver>>;
