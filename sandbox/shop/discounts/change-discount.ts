import type { AppFunction, AppHandle, World } from "#sandbox/contract.ts";
import { idOf, newGid } from "../ids.ts";
import type { Shop } from "../state.ts";
import type { AutomaticDiscount, DiscountClass } from "./state.ts";
import { statusOf } from "./state.ts";

export interface DiscountInput {
  title?: string | null;
  functionId?: string | null;
  functionHandle?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  discountClasses?: DiscountClass[] | null;
  combinesWith?: Partial<AutomaticDiscount["combinesWith"]> | null;
  tags?: string[] | null;
}

export interface DiscountError {
  field: string[];
  code: string;
  message: string;
  extraInfo: null;
}

export type DiscountAnswer =
  { ok: true; discount: AutomaticDiscount } | { ok: false; errors: DiscountError[] };

interface Caller {
  app: AppHandle;
  appId: string;
}

/** So many discounts of apps may be active at one time. */
const ACTIVE_MAX = 25;
const ARGUMENT = "automaticAppDiscount";

export function discountError(field: string[], code: string, message: string): DiscountError {
  return { field, code, message, extraInfo: null };
}

const refused = (field: string, code: string, message: string): DiscountError =>
  discountError([ARGUMENT, field], code, message);

export function discountsOf(shop: Shop): AutomaticDiscount[] {
  return (shop.automaticDiscounts ??= []);
}

export function createDiscount(
  world: World,
  shop: Shop,
  { input, caller }: { input: DiscountInput; caller: Caller },
): DiscountAnswer {
  const now = world.clock.now();
  const found = findFunction(world, input, caller);
  const draft: Draft = {
    id: undefined,
    title: input.title ?? "",
    startsAt: input.startsAt ? Date.parse(input.startsAt) : undefined,
    endsAt: input.endsAt ? Date.parse(input.endsAt) : null,
    classes: input.discountClasses ?? [],
  };
  const errors = [...found.errors, ...problemsOf(shop, draft, now)];
  if (errors.length > 0 || !found.function || draft.startsAt === undefined)
    return { ok: false, errors };
  const discount: AutomaticDiscount = {
    id: newGid(world, "DiscountAutomaticNode"),
    title: draft.title,
    app: caller.app,
    functionId: found.function.id,
    classes: draft.classes,
    combinesWith: combined(input),
    startsAt: draft.startsAt,
    endsAt: draft.endsAt,
    tags: input.tags ?? [],
    createdAt: now,
    updatedAt: now,
  };
  discountsOf(shop).push(discount);
  world.changed(shop);
  return { ok: true, discount };
}

/** Changes what the input names; the function of a discount may be another one of the same app. */
export function updateDiscount(
  world: World,
  shop: Shop,
  { id, input, caller }: { id: string; input: DiscountInput; caller: Caller },
): DiscountAnswer {
  const discount = ownDiscount(shop, id, caller.app);
  if (!discount) return { ok: false, errors: [noSuchDiscount] };
  const now = world.clock.now();
  const isNamed = Boolean(input.functionId ?? input.functionHandle);
  const found = isNamed ? findFunction(world, input, caller) : { errors: [] };
  const draft: Draft = {
    id: discount.id,
    title: input.title ?? discount.title,
    startsAt: input.startsAt ? Date.parse(input.startsAt) : discount.startsAt,
    endsAt: endOf(input, discount),
    classes: input.discountClasses ?? discount.classes,
  };
  const errors = [...found.errors, ...problemsOf(shop, draft, now)];
  if (errors.length > 0) return { ok: false, errors };
  Object.assign(discount, {
    title: draft.title,
    startsAt: draft.startsAt,
    endsAt: draft.endsAt,
    classes: draft.classes,
    functionId: found.function?.id ?? discount.functionId,
    combinesWith: input.combinesWith ? combined(input) : discount.combinesWith,
    tags: input.tags ?? discount.tags,
    updatedAt: now,
  });
  world.changed(shop);
  return { ok: true, discount };
}

function endOf(input: DiscountInput, discount: AutomaticDiscount): number | null {
  if (input.endsAt === undefined) return discount.endsAt;
  return input.endsAt === null ? null : Date.parse(input.endsAt);
}

function combined({ combinesWith: given }: DiscountInput): AutomaticDiscount["combinesWith"] {
  return {
    orderDiscounts: given?.orderDiscounts ?? false,
    productDiscounts: given?.productDiscounts ?? false,
    shippingDiscounts: given?.shippingDiscounts ?? false,
  };
}

export const noSuchDiscount = discountError(["id"], "INVALID", "Discount does not exist.");

export function ownDiscount(shop: Shop, id: string, app: AppHandle): AutomaticDiscount | undefined {
  return discountsOf(shop).find((each) => idOf(each.id) === idOf(id) && each.app === app);
}

interface Draft {
  id: string | undefined;
  title: string;
  startsAt: number | undefined;
  endsAt: number | null;
  classes: DiscountClass[];
}

function problemsOf(shop: Shop, draft: Draft, now: number): DiscountError[] {
  const { id, title, startsAt, endsAt, classes } = draft;
  const errors: DiscountError[] = [];
  const others = discountsOf(shop).filter((each) => each.id !== id);
  if (title.trim() === "") errors.push(refused("title", "BLANK", "Title can't be blank"));
  // Discounts that have ended keep their titles as well.
  if (others.some((each) => each.title === title))
    errors.push(refused("title", "TAKEN", "Title must be unique for automatic discount."));
  if (startsAt === undefined) errors.push(refused("startsAt", "BLANK", "Starts at can't be blank"));
  if (startsAt !== undefined && endsAt !== null && endsAt < startsAt)
    errors.push(refused("endsAt", "INVALID", "Ends at needs to be after starts_at"));
  if (classes.length === 0)
    errors.push(refused("discountClasses", "BLANK", "Discount classes can't be blank"));
  if (others.filter((each) => statusOf(each, now) === "ACTIVE").length >= ACTIVE_MAX) {
    const message = `There can only be ${ACTIVE_MAX} active app discounts.`;
    errors.push(refused("base", "MAX_APP_DISCOUNTS", message));
  }
  return errors;
}

function findFunction(
  world: World,
  input: DiscountInput,
  caller: Caller,
): { function?: AppFunction; errors: DiscountError[] } {
  const { functionId, functionHandle } = input;
  if (functionId && functionHandle) {
    const message = "Only one of function_id or function_handle can be provided, not both.";
    return { errors: [refused("functionHandle", "MULTIPLE_FUNCTION_IDENTIFIERS", message)] };
  }
  if (!functionId && !functionHandle) {
    const message = "Function id can't be blank.";
    return { errors: [refused("functionHandle", "MISSING_FUNCTION_IDENTIFIER", message)] };
  }
  const field = functionId ? "functionId" : "functionHandle";
  const found = world.functions.find(
    (each) =>
      each.app === caller.app &&
      (functionId ? each.id === functionId : each.handle === functionHandle),
  );
  if (!found) {
    const name = functionId ?? functionHandle ?? "";
    const message = `Function ${name} not found. Ensure that it is released in the current app (${idOf(caller.appId)}), and that the app is installed.`;
    return { errors: [refused(field, "INVALID", message)] };
  }
  if (found.apiType !== "discount") {
    const message =
      "Unexpected Function API. The provided function must implement one of the following extension targets: [product_discounts, order_discounts, shipping_discounts, discount].";
    return { errors: [refused(field, "INVALID", message)] };
  }
  return { function: found, errors: [] };
}
