import type { StorefrontContext, StorefrontResolvers } from "../execution/context.ts";
import { cartMutations } from "./cart-mutations.ts";
import { cartMetafield, cartView } from "./cart-view.ts";
import { findCart } from "./find-cart.ts";

interface MetafieldInput {
  ownerId: string;
  key: string;
  type: string;
  value: string;
}

const noOwner = { code: "INVALID_OWNER", field: ["ownerId"], message: "Owner does not exist." };

/** All or nothing, like everything that sets metafields. */
function setMetafields(
  _: unknown,
  { metafields }: { metafields: MetafieldInput[] },
  context: StorefrontContext,
) {
  const userErrors = metafields.flatMap(({ ownerId }, elementIndex) =>
    findCart(context.state, ownerId) ? [] : [{ ...noOwner, elementIndex }],
  );
  if (userErrors.length > 0) return { metafields: null, userErrors };
  const at = context.world.clock.now();
  const written = metafields.flatMap(({ ownerId, key, type, value }) => {
    const cart = findCart(context.state, ownerId);
    if (!cart) return [];
    const metafield = { key, type, value, at };
    cart.metafields = [...cart.metafields.filter((each) => each.key !== key), metafield];
    return [cartMetafield(context, cart, metafield)];
  });
  context.world.changed(context.shop);
  return { metafields: written, userErrors: [] };
}

function deleteMetafield(
  _: unknown,
  { input }: { input: { ownerId: string; key: string } },
  context: StorefrontContext,
) {
  const cart = findCart(context.state, input.ownerId);
  if (!cart) return { deletedId: null, userErrors: [noOwner] };
  const found = cart.metafields.find(({ key }) => key === input.key);
  if (!found) {
    const message = "Metafield does not exist.";
    const error = { code: "METAFIELD_DOES_NOT_EXIST", field: ["key"], message };
    return { deletedId: null, userErrors: [error] };
  }
  cart.metafields = cart.metafields.filter((each) => each !== found);
  context.world.changed(context.shop);
  return { deletedId: cartMetafield(context, cart, found).id, userErrors: [] };
}

export const cartResolvers: StorefrontResolvers = {
  QueryRoot: {
    cart: (_: unknown, args: { id: string }, context: StorefrontContext) => {
      const cart = findCart(context.state, args.id);
      return cart ? cartView(context, cart) : null;
    },
  },
  Mutation: {
    ...cartMutations,
    cartMetafieldsSet: setMetafields,
    cartMetafieldDelete: deleteMetafield,
  },
};
