import type { World } from "#sandbox/contract.ts";
import type { Cart, StorefrontState } from "../state.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** A token as unguessable as the world's chance is. */
export function randomToken(world: World, length: number): string {
  let text = "";
  for (let index = 0; index < length; index += 1)
    text += LETTERS.charAt(Math.floor(world.random() * LETTERS.length));
  return text;
}

export function cartId(cart: Cart): string {
  return `gid://shopify/Cart/${cart.token}?key=${cart.key}`;
}

/** Only who knows a cart's key finds it, and nobody once it has been bought. */
export function findCart(state: StorefrontState, id: string): Cart | undefined {
  const match = /^gid:\/\/shopify\/Cart\/([^?]+)\?(.*)$/.exec(id);
  const cart = state.carts.get(match?.[1] ?? "");
  if (!cart || cart.orderId !== null) return undefined;
  return new URLSearchParams(match?.[2]).get("key") === cart.key ? cart : undefined;
}
