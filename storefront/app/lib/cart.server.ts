import { cartGetIdDefault, cartSetIdDefault } from "@shopify/hydrogen";
import type { Storefront } from "@shopify/hydrogen";
import {
  ADD_LINES,
  CREATE_CART,
  READ_CART,
  SET_BUYER,
  SET_DISCOUNT_CODES,
  SET_NOTE,
  UPDATE_LINES,
} from "#store/queries/cart.server.ts";
import type { StoreCartFragment, TypedDocumentString } from "#store/queries/generated/graphql.ts";
import { askShop } from "./ask-shop.server.ts";
import type { CartAsk } from "./cart-ask.ts";

export type Cart = StoreCartFragment;

/** A cart after a change: what the shop refused, and what it changed on its own (too few in stock). */
export interface ChangedCart {
  cart: Cart | null;
  refusals: { code: string | null; message: string }[];
  notices: { code: string; message: string }[];
  /** Remembers a new cart in the browser. */
  headers: Headers;
}

interface Visit {
  storefront: Storefront;
  request: Request;
}

/** The visitor's cart; null when there is none, or when it was bought. */
export async function readCart({ storefront, request }: Visit): Promise<Cart | null> {
  const id = cartGetIdDefault(request.headers)();
  if (id === undefined) return null;
  const { cart } = await askShop(storefront, READ_CART, { variables: { id }, keep: "none" });
  return cart;
}

/** Does what a form of the cart asked. */
export async function changeCart(visit: Visit, ask: CartAsk): Promise<ChangedCart> {
  if (ask.kind === "add") {
    const lines = [{ merchandiseId: ask.merchandiseId, quantity: ask.quantity }];
    // A cart that was bought is gone, and a new one takes its place.
    const known = await readCart(visit);
    if (known) return mutate(visit, ADD_LINES, { id: known.id, lines });
    const { country: countryCode } = visit.storefront.i18n;
    return mutate(visit, CREATE_CART, { input: { lines, buyerIdentity: { countryCode } } });
  }
  const id = cartGetIdDefault(visit.request.headers)();
  if (id === undefined) return { cart: null, refusals: [], notices: [], headers: new Headers() };
  switch (ask.kind) {
    case "update":
      return mutate(visit, UPDATE_LINES, {
        id,
        lines: [{ id: ask.lineId, quantity: ask.quantity }],
      });
    case "discount":
      return mutate(visit, SET_DISCOUNT_CODES, { id, codes: ask.codes });
    case "note":
      return mutate(visit, SET_NOTE, { id, note: ask.note });
    case "country":
      return mutate(visit, SET_BUYER, { id, buyer: { countryCode: ask.country } });
  }
}

interface Payload {
  cart: Cart | null;
  userErrors: { code: string | null; message: string }[];
  warnings: { code: string; message: string }[];
}

async function mutate<Variables>(
  { storefront }: Visit,
  document: TypedDocumentString<{ changed: Payload | null }, Variables>,
  variables: Omit<Variables, "country" | "language">,
): Promise<ChangedCart> {
  const answer: { changed: Payload | null; errors?: readonly Error[] } = await storefront.mutate(
    document.toString(),
    { variables },
  );
  const [error] = answer.errors ?? [];
  if (error) throw error;
  const { cart = null, userErrors = [], warnings = [] } = answer.changed ?? {};
  return {
    cart,
    refusals: userErrors,
    notices: warnings,
    headers: cart ? cartSetIdDefault()(cart.id) : new Headers(),
  };
}
