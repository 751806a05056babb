import { cartGetIdDefault } from "@shopify/hydrogen";
import type { Storefront } from "@shopify/hydrogen";
import { SET_BUYER } from "#store/queries/cart.server.ts";
import type { Context } from "./ask-accounts.server.ts";

interface Visit {
  context: Pick<Context, "customerAccount"> & { storefront: Storefront };
  request: Request;
}

/** Tells the cart who has signed in, so that its checkout is filled in. The cart sells without it too. */
export async function attachBuyer({ context, request }: Visit): Promise<void> {
  const { storefront, customerAccount } = context;
  const id = cartGetIdDefault(request.headers)();
  const customerAccessToken = await customerAccount.getAccessToken();
  if (id === undefined || customerAccessToken === undefined) return;
  const { country: countryCode } = storefront.i18n;
  const variables = { id, buyer: { customerAccessToken, countryCode } };
  await Promise.allSettled([storefront.mutate(SET_BUYER.toString(), { variables })]);
}

/** Whoever comes next to this browser must not find the address of who signed out. */
export async function detachBuyer({ context, request }: Visit): Promise<void> {
  const { storefront } = context;
  const id = cartGetIdDefault(request.headers)();
  if (id === undefined) return;
  const { country: countryCode } = storefront.i18n;
  const buyer = { customerAccessToken: null, email: null, phone: null, countryCode };
  await Promise.allSettled([storefront.mutate(SET_BUYER.toString(), { variables: { id, buyer } })]);
}
