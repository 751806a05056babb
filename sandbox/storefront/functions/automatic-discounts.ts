import type { AppFunction, World } from "#sandbox/contract.ts";
import type { AutomaticDiscount, AutomaticReduction } from "#sandbox/shop/discounts/state.ts";
import { statusOf } from "#sandbox/shop/discounts/state.ts";
import { applyOperation, keepBest } from "./apply-candidates.ts";
import { discountInput } from "./discount-input.ts";
import type { FunctionCart } from "./discount-input.ts";
import { readDiscountOutput } from "./discount-output.ts";
import { readFunctionInput } from "./input-schema.ts";

const TARGET = "cart.lines.discounts.generate.run";

/** For a cart of up to 200 lines; longer ones may be larger in proportion. */
const INPUT_BYTES_MAX = 128_000;
const OUTPUT_BYTES_MAX = 20_000;
const LINES_PER_LIMIT = 200;

/** The failures that are remembered. */
const FAILURES_MAX = 200;

export interface Automatic {
  /** By the line's place. */
  reductions: Map<number, AutomaticReduction>;
  /** With which other classes all discounts that took something off combine. */
  combinesWith: AutomaticDiscount["combinesWith"];
}

/**
 * What the shop's automatic discounts take off the lines of a cart: each active one's function is run
 * over it, and the best reduction counts for each line. A function that fails takes nothing off.
 */
export function automaticDiscounts(world: World, given: FunctionCart): Automatic {
  const reductions = new Map<number, AutomaticReduction>();
  const now = world.clock.now();
  const active = (given.shop.automaticDiscounts ?? []).filter(
    (discount) => statusOf(discount, now) === "ACTIVE" && discount.classes.includes("PRODUCT"),
  );
  if (given.lines.length > 0)
    for (const discount of active) keepBest(reductions, reductionsOf(world, given, discount));
  const counting = new Set([...reductions.values()].map(({ discountId }) => discountId));
  const all = (name: keyof Automatic["combinesWith"]): boolean =>
    active.filter(({ id }) => counting.has(id)).every((each) => each.combinesWith[name]);
  return {
    reductions,
    combinesWith: {
      orderDiscounts: all("orderDiscounts"),
      productDiscounts: all("productDiscounts"),
      shippingDiscounts: all("shippingDiscounts"),
    },
  };
}

function reductionsOf(
  world: World,
  given: FunctionCart,
  discount: AutomaticDiscount,
): Map<number, AutomaticReduction> {
  const own = world.functions.find(({ id }) => id === discount.functionId);
  // Shopify runs what was deployed; a function that is gone from its folder is gone here.
  const query = own?.queryByTarget[TARGET];
  if (!own || query === undefined) return new Map();
  const best = new Map<number, AutomaticReduction>();
  try {
    const { lines, currency } = given;
    for (const operation of runDiscount(given, { own, discount, query }))
      keepBest(best, applyOperation(operation, { lines, currency, discount }));
    return best;
  } catch (error) {
    noteFailure(world, { shop: given.shop.domain, function: own.handle, error });
    return new Map();
  }
}

function runDiscount(
  given: FunctionCart,
  { own, discount, query }: { own: AppFunction; discount: AutomaticDiscount; query: string },
) {
  const larger = Math.max(1, given.lines.length / LINES_PER_LIMIT);
  const input = readFunctionInput(query, discountInput(given, { own, discount }));
  checkSize("input", input, INPUT_BYTES_MAX * larger);
  const run = own.run(TARGET, input);
  if (!run.ok) throw new Error(run.error);
  checkSize("output", run.output, OUTPUT_BYTES_MAX * larger);
  return readDiscountOutput(run.output);
}

function checkSize(what: string, value: unknown, bytesMax: number): void {
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > bytesMax) throw new Error(`The ${what} has ${bytes} bytes; ${bytesMax} are allowed.`);
}

function noteFailure(
  world: World,
  { shop, function: handle, error }: { shop: string; function: string; error: unknown },
): void {
  const message = error instanceof Error ? error.message : String(error);
  const at = world.clock.now();
  world.functionFailures.push({ shop, function: handle, at, error: message });
  if (world.functionFailures.length > FAILURES_MAX) world.functionFailures.shift();
}
