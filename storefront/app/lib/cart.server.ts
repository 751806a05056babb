import { cartGetIdDefault, cartSetIdDefault } from "@shopify/hydrogen";
import type { CustomerAccount, Storefront } from "@shopify/hydrogen";
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
import { visitorConsent } from "./consent.ts";
import type { Consent } from "./consent.ts";

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
  context: {
    storefront: Storefront;
    /** Told to the checkout, whose address holds it. */
    consent: Consent;
  };
  request: Request;
}

/** Who is signed in, if anybody: a new cart is theirs from the start. */
interface ChangingVisit extends Visit {
  context: Visit["context"] & { customerAccount: Pick<CustomerAccount, "getAccessToken"> };
}

/** The visitor's cart; null when there is none, or when it was bought. */
export async function readCart({ context, request }: Visit): Promise<Cart | null> {
  const id = cartGetIdDefault(request.headers)();
  if (id === undefined) return null;
  const { storefront, consent } = context;
  const variables = { id, visitorConsent: visitorConsent(consent) };
  const { cart } = await askShop(storefront, READ_CART, { variables, keep: "none" });
  return cart;
}

/** Does what a form of the cart asked. */
export async function changeCart(visit: ChangingVisit, ask: CartAsk): Promise<ChangedCart> {
  if (ask.kind === "add") {
    const { kind: _kind, ...line } = ask;
    const lines = [line];
    // A cart that was bought is gone, and a new one takes its place.
    const known = await readCart(visit);
    if (known) return mutate(visit, ADD_LINES, { id: known.id, lines });
    return createCart(visit, lines);
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

type Lines = { merchandiseId: string; quantity: number; sellingPlanId?: string }[];

/** A sign-in that the shop does not accept any more must not keep anybody from buying. */
async function createCart(visit: ChangingVisit, lines: Lines): Promise<ChangedCart> {
  const { country: countryCode } = visit.context.storefront.i18n;
  const plain = { lines, buyerIdentity: { countryCode } };
  const customerAccessToken = await visit.context.customerAccount.getAccessToken();
  if (customerAccessToken !== undefined) {
    const buyerIdentity = { countryCode, customerAccessToken };
    const made = await mutate(visit, CREATE_CART, { input: { lines, buyerIdentity } });
    if (made.cart) return made;
  }
  return mutate(visit, CREATE_CART, { input: plain });
}

interface Payload {
  cart: Cart | null;
  userErrors: { code: string | null; message: string }[];
  warnings: { code: string; message: string }[];
}

async function mutate<Variables>(
  { context: { storefront, consent } }: Visit,
  document: TypedDocumentString<{ changed: Payload | null }, Variables>,
  variables: Omit<Variables, "country" | "language" | "visitorConsent">,
): Promise<ChangedCart> {
  const answer: { changed: Payload | null; errors?: readonly Error[] } = await storefront.mutate(
    document.toString(),
    { variables: { ...variables, visitorConsent: visitorConsent(consent) } },
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
