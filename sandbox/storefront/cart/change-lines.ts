import type { Variant } from "#sandbox/shop/state.ts";
import type { StorefrontContext } from "../execution/context.ts";
import { notSimulated } from "../execution/not-simulated.ts";
import { stockLimit } from "../products/availability.ts";
import { visibleProduct } from "../products/visible.ts";
import type { Cart, CartLine } from "../state.ts";
import type { CartChange, CartUserError, CartWarning } from "./answer.ts";
import { invalid } from "./answer.ts";
import { cartId, randomToken } from "./find-cart.ts";
import { planErrors } from "./plan-errors.ts";

export interface LineInput {
  merchandiseId: string;
  quantity?: number | null;
  attributes?: readonly { key: string; value: string }[] | null;
  sellingPlanId?: string | null;
  parent?: unknown;
}

export interface LineUpdate {
  id: string;
  merchandiseId?: string | null;
  quantity?: number | null;
  attributes?: readonly { key: string; value: string }[] | null;
  sellingPlanId?: string | null;
}

/** Shopify's own limits on carts. */
const linesMax = 500;
const quantityMax = 1_000_000;

export function buyableVariant(context: StorefrontContext, id: string): Variant | undefined {
  const variant = context.shop.variants.get(id);
  return variant && visibleProduct(context, variant.productId) ? variant : undefined;
}

function lineErrors(
  context: StorefrontContext,
  input: { merchandiseId?: string | null; quantity?: number | null; sellingPlanId?: string | null },
  field: string[],
): CartUserError[] {
  const { merchandiseId, quantity, sellingPlanId } = input;
  const errors: CartUserError[] = [];
  if (merchandiseId && !buyableVariant(context, merchandiseId)) {
    const message = `The merchandise with id ${merchandiseId} does not exist.`;
    errors.push(invalid([...field, "merchandiseId"], message));
  }
  if (typeof quantity === "number" && quantity < 0) {
    errors.push(
      invalid([...field, "quantity"], "Quantity must be greater than or equal to 0", "LESS_THAN"),
    );
  }
  if (typeof quantity === "number" && quantity > quantityMax) {
    const message = `Quantity must be at most ${quantityMax}.`;
    errors.push(invalid([...field, "quantity"], message, "MAXIMUM_EXCEEDED"));
  }
  return [...errors, ...planErrors(context, { variantId: merchandiseId, sellingPlanId }, field)];
}

function sameAttributes(a: CartLine["attributes"], b: CartLine["attributes"]): boolean {
  const text = (attributes: CartLine["attributes"]): string =>
    JSON.stringify(attributes.map(({ key, value }) => [key, value]).sort());
  return text(a) === text(b);
}

/** The same merchandise with the same attributes is one line; a new line stands first. */
export function addLines(
  context: StorefrontContext,
  cart: Cart,
  inputs: readonly LineInput[],
): CartChange {
  if (inputs.some(({ parent }) => parent)) throw notSimulated("CartLineInput", "parent");
  const userErrors = inputs.flatMap((input, index) =>
    lineErrors(context, input, ["lines", String(index)]),
  );
  if (cart.lines.length + inputs.length > linesMax) {
    const message = `The cart may have at most ${linesMax} lines.`;
    userErrors.push(invalid(["lines"], message, "CART_TOO_LARGE"));
  }
  if (userErrors.length > 0) return { userErrors };
  const touched = inputs.flatMap((input) => {
    const quantity = input.quantity ?? 1;
    const attributes = [...(input.attributes ?? [])];
    const known = cart.lines.find(
      (line) =>
        line.variantId === input.merchandiseId &&
        (line.sellingPlanId ?? null) === (input.sellingPlanId ?? null) &&
        sameAttributes(line.attributes, attributes),
    );
    if (known) {
      known.quantity += quantity;
      return [known];
    }
    if (quantity === 0) return [];
    const id = `gid://shopify/CartLine/${randomToken(context.world, 24)}?cart=${cart.token}`;
    const line: CartLine = { id, variantId: input.merchandiseId, quantity, attributes };
    if (input.sellingPlanId) line.sellingPlanId = input.sellingPlanId;
    cart.lines.unshift(line);
    return [line];
  });
  return { warnings: limitToStock(context, cart, touched) };
}

export function updateLines(
  context: StorefrontContext,
  cart: Cart,
  updates: readonly LineUpdate[],
): CartChange {
  const userErrors = updates.flatMap((update, index) => {
    const field = ["lines", String(index)];
    const line = cart.lines.find(({ id }) => id === update.id);
    const next = { ...update, merchandiseId: update.merchandiseId ?? line?.variantId };
    if (next.sellingPlanId === undefined) next.sellingPlanId = line?.sellingPlanId;
    const errors = lineErrors(context, next, field);
    return line ? errors : [...errors, missingLine([...field, "id"], update.id)];
  });
  if (userErrors.length > 0) return { userErrors };
  const touched: CartLine[] = [];
  for (const update of updates) {
    const line = cart.lines.find(({ id }) => id === update.id);
    if (!line) continue;
    if (update.merchandiseId) line.variantId = update.merchandiseId;
    if (update.attributes) line.attributes = [...update.attributes];
    if (update.sellingPlanId) line.sellingPlanId = update.sellingPlanId;
    if (update.sellingPlanId === null) delete line.sellingPlanId;
    if (typeof update.quantity === "number") line.quantity = update.quantity;
    touched.push(line);
  }
  cart.lines = cart.lines.filter(({ quantity }) => quantity > 0);
  return { warnings: limitToStock(context, cart, touched) };
}

export function removeLines(cart: Cart, lineIds: readonly string[]): CartChange {
  const userErrors = lineIds.flatMap((lineId, index) =>
    cart.lines.some(({ id }) => id === lineId)
      ? []
      : [missingLine(["lineIds", String(index)], lineId)],
  );
  if (userErrors.length > 0) return { userErrors };
  cart.lines = cart.lines.filter(({ id }) => !lineIds.includes(id));
  return {};
}

function missingLine(field: string[], lineId: string): CartUserError {
  const message = `The merchandise line with id ${lineId} does not exist.`;
  return invalid(field, message, "INVALID_MERCHANDISE_LINE");
}

/** Lines of one variant share its stock; what is not there is left out, and a warning says so. */
function limitToStock(
  context: StorefrontContext,
  cart: Cart,
  touched: readonly CartLine[],
): CartWarning[] {
  const warnings: CartWarning[] = [];
  for (const line of new Set(touched)) {
    const variant = context.shop.variants.get(line.variantId);
    const limit = variant && stockLimit(context.shop, variant);
    if (limit === undefined) continue;
    const elsewhere = cart.lines
      .filter((other) => other !== line && other.variantId === line.variantId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const left = Math.max(0, limit - elsewhere);
    if (line.quantity <= left) continue;
    line.quantity = left;
    warnings.push(left === 0 ? outOfStock(cart, line) : notEnough(line, left));
  }
  cart.lines = cart.lines.filter(({ quantity }) => quantity > 0);
  return warnings;
}

function outOfStock(cart: Cart, line: CartLine): CartWarning {
  return {
    code: "MERCHANDISE_OUT_OF_STOCK",
    message: "The product is already sold out.",
    target: line.variantId || cartId(cart),
  };
}

function notEnough(line: CartLine, left: number): CartWarning {
  return {
    code: "MERCHANDISE_NOT_ENOUGH_STOCK",
    message: `Only ${left} items were added to your cart due to availability.`,
    target: line.id,
  };
}
