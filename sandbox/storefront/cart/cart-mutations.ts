import type { StorefrontContext, StorefrontResolver } from "../execution/context.ts";
import type { Cart } from "../state.ts";
import type { CartChange, CartUserError, CartWarning } from "./answer.ts";
import { invalid } from "./answer.ts";
import { cartCurrency, cartView } from "./cart-view.ts";
import type { BuyerInput } from "./change-buyer.ts";
import { setBuyer } from "./change-buyer.ts";
import type { SelectableAddressInput } from "./change-delivery.ts";
import {
  addAddresses,
  chooseDelivery,
  removeAddresses,
  updateAddresses,
} from "./change-delivery.ts";
import type { LineInput, LineUpdate } from "./change-lines.ts";
import { addLines, removeLines, updateLines } from "./change-lines.ts";
import { cartId, findCart, randomToken } from "./find-cart.ts";
import { priceCart } from "./price-cart.ts";

const noteMax = 5000;

interface CartInput {
  lines?: LineInput[] | null;
  attributes?: Cart["attributes"] | null;
  note?: string | null;
  discountCodes?: string[] | null;
  giftCardCodes?: string[] | null;
  buyerIdentity?: BuyerInput | null;
  delivery?: { addresses?: SelectableAddressInput[] | null } | null;
  metafields?: { key: string; type: string; value: string }[] | null;
}

interface Payload {
  cart: unknown;
  userErrors: CartUserError[];
  warnings: CartWarning[];
}

function payload(context: StorefrontContext, cart: Cart, change: CartChange): Payload {
  const { userErrors = [], warnings = [] } = change;
  if (userErrors.length === 0) {
    cart.updatedAt = context.world.clock.now();
    context.world.changed(context.shop);
  }
  return {
    cart: cartView(context, cart),
    userErrors,
    warnings: [...warnings, ...codeWarnings(context, cart)],
  };
}

/** A code that does not count is warned about each time the cart changes. */
function codeWarnings(context: StorefrontContext, cart: Cart): CartWarning[] {
  const { shop, state, world } = context;
  const currency = cartCurrency(context, cart);
  const { codes } = priceCart({ world, shop, state, currency }, cart);
  return codes.flatMap(({ warning }) => (warning ? [{ ...warning, target: cartId(cart) }] : []));
}

const missing: Payload = {
  cart: null,
  userErrors: [invalid(["cartId"], "The specified cart does not exist.")],
  warnings: [],
};

/** A mutation of a cart that exists: changes it, and answers with it. */
function changing<Args>(
  change: (context: StorefrontContext, cart: Cart, args: Args) => CartChange,
): StorefrontResolver {
  return (_: unknown, args: Args & { cartId: string }, context: StorefrontContext) => {
    const cart = findCart(context.state, args.cartId);
    return cart ? payload(context, cart, change(context, cart, args)) : missing;
  };
}

function newCart(context: StorefrontContext): Cart {
  const now = context.world.clock.now();
  return {
    token: `hw${randomToken(context.world, 30)}`,
    key: randomToken(context.world, 32).toLowerCase(),
    createdAt: now,
    updatedAt: now,
    note: null,
    attributes: [],
    lines: [],
    buyer: {
      email: null,
      phone: null,
      countryCode: context.countryAsked ? context.country : null,
      preferences: null,
    },
    addresses: [],
    discountCodes: [],
    giftCardIds: [],
    metafields: [],
    locale: context.locale,
    checkoutToken: null,
    orderId: null,
  };
}

function setNote(cart: Cart, note: string): CartChange {
  if (note.length > noteMax) {
    const message = `The note may have at most ${noteMax} characters.`;
    return { userErrors: [invalid(["note"], message, "NOTE_TOO_LONG")] };
  }
  cart.note = note;
  return {};
}

/** Each code once, whatever its letters; an empty list takes all away. */
function setCodes(cart: Cart, codes: readonly string[]): CartChange {
  const byKey = new Map(
    codes.map((code) => code.trim()).flatMap((code) => (code ? [[code.toLowerCase(), code]] : [])),
  );
  cart.discountCodes = [...byKey.values()];
  return {};
}

function addGiftCards(
  context: StorefrontContext,
  cart: Cart,
  codes: readonly string[],
): CartChange {
  const userErrors: CartUserError[] = [];
  const ids = codes.flatMap((code, index) => {
    const wanted = code.replace(/[\s-]/g, "").toLowerCase();
    const card = context.state.giftCards.find(
      (each) => each.code.replace(/[\s-]/g, "").toLowerCase() === wanted,
    );
    if (!card) userErrors.push(invalid(["giftCardCodes", String(index)], "Gift card is invalid"));
    return card ? [card.id] : [];
  });
  if (userErrors.length > 0) return { userErrors };
  cart.giftCardIds = [...new Set([...cart.giftCardIds, ...ids])];
  return {};
}

function create(_: unknown, args: { input?: CartInput | null }, context: StorefrontContext) {
  const input = args.input ?? {};
  const cart = newCart(context);
  const changes = [
    setBuyer(context, cart, input.buyerIdentity ?? {}),
    addLines(context, cart, input.lines ?? []),
    setNote(cart, input.note ?? ""),
    setCodes(cart, input.discountCodes ?? []),
    addGiftCards(context, cart, input.giftCardCodes ?? []),
    addAddresses(context, cart, input.delivery?.addresses ?? []),
  ];
  cart.attributes = input.attributes ?? [];
  const at = context.world.clock.now();
  cart.metafields = (input.metafields ?? []).map((each) => ({ ...each, at }));
  const userErrors = changes
    .flatMap((change) => change.userErrors ?? [])
    .map((error) => ({ ...error, field: error.field && ["input", ...error.field] }));
  if (userErrors.length > 0) return { cart: null, userErrors, warnings: [] };
  context.state.carts.set(cart.token, cart);
  return payload(context, cart, { warnings: changes.flatMap(({ warnings }) => warnings ?? []) });
}

function clone(_: unknown, args: { cartId: string }, context: StorefrontContext) {
  const original = findCart(context.state, args.cartId);
  if (!original) return missing;
  const fresh = newCart(context);
  const copy: Cart = {
    ...fresh,
    note: original.note,
    attributes: original.attributes.map((each) => ({ ...each })),
    discountCodes: [...original.discountCodes],
    buyer: { ...fresh.buyer, countryCode: original.buyer.countryCode },
    lines: original.lines.map((line) => ({
      ...line,
      id: `gid://shopify/CartLine/${randomToken(context.world, 24)}?cart=${fresh.token}`,
    })),
  };
  context.state.carts.set(copy.token, copy);
  return payload(context, copy, {});
}

export const cartMutations: Record<string, StorefrontResolver> = {
  cartCreate: create,
  cartClone: clone,
  cartLinesAdd: changing<{ lines: LineInput[] }>((context, cart, { lines }) =>
    addLines(context, cart, lines),
  ),
  cartLinesUpdate: changing<{ lines: LineUpdate[] }>((context, cart, { lines }) =>
    updateLines(context, cart, lines),
  ),
  cartLinesRemove: changing<{ lineIds: string[] }>((_, cart, { lineIds }) =>
    removeLines(cart, lineIds),
  ),
  cartNoteUpdate: changing<{ note: string }>((_, cart, { note }) => setNote(cart, note)),
  cartAttributesUpdate: changing<{ attributes: Cart["attributes"] }>((_, cart, { attributes }) => {
    cart.attributes = attributes;
    return {};
  }),
  cartDiscountCodesUpdate: changing<{ discountCodes: string[] }>((_, cart, { discountCodes }) =>
    setCodes(cart, discountCodes),
  ),
  cartGiftCardCodesAdd: changing<{ giftCardCodes: string[] }>((context, cart, args) =>
    addGiftCards(context, cart, args.giftCardCodes),
  ),
  cartGiftCardCodesUpdate: changing<{ giftCardCodes: string[] }>((context, cart, args) => {
    const before = cart.giftCardIds;
    cart.giftCardIds = [];
    const change = addGiftCards(context, cart, args.giftCardCodes);
    if (change.userErrors) cart.giftCardIds = before;
    return change;
  }),
  cartGiftCardCodesRemove: changing<{ appliedGiftCardIds: string[] }>((_, cart, args) => {
    cart.giftCardIds = cart.giftCardIds.filter((id) => !args.appliedGiftCardIds.includes(id));
    return {};
  }),
  cartBuyerIdentityUpdate: changing<{ buyerIdentity: BuyerInput }>((context, cart, args) =>
    setBuyer(context, cart, args.buyerIdentity),
  ),
  cartRemovePersonalData: changing((_, cart) => {
    cart.buyer = { email: null, phone: null, countryCode: null, preferences: null };
    cart.addresses = [];
    return {};
  }),
  cartDeliveryAddressesAdd: changing<{ addresses: SelectableAddressInput[] }>(
    (context, cart, { addresses }) => addAddresses(context, cart, addresses),
  ),
  cartDeliveryAddressesUpdate: changing<{ addresses: SelectableAddressInput[] }>(
    (context, cart, { addresses }) => updateAddresses(context, cart, addresses),
  ),
  cartDeliveryAddressesRemove: changing<{ addressIds: string[] }>((_, cart, { addressIds }) =>
    removeAddresses(cart, addressIds),
  ),
  cartDeliveryAddressesReplace: changing<{ addresses: SelectableAddressInput[] }>(
    (context, cart, { addresses }) => {
      const before = cart.addresses;
      cart.addresses = [];
      const change = addAddresses(context, cart, addresses);
      if (change.userErrors) cart.addresses = before;
      return change;
    },
  ),
  cartSelectedDeliveryOptionsUpdate: changing<{
    selectedDeliveryOptions: { deliveryGroupId: string; deliveryOptionHandle: string }[];
  }>((context, cart, args) => chooseDelivery(context, cart, args.selectedDeliveryOptions)),
};
