import type { Candidate, CartInput, FunctionResult, InputLine } from "./function-types.ts";
import { readLadder, tierFor } from "./ladder.ts";
import type { Tier } from "./ladder.ts";
import { messageFor } from "./messages.ts";
import { toAmount, toMinor, unitReduction } from "./money.ts";

/**
 * Gives every line whose product has a ladder the price of the tier that the whole product reaches:
 * all its variants in the cart count together, as a buyer of a mixed dozen expects.
 */
export function cartLinesDiscountsGenerateRun(input: CartInput): FunctionResult {
  if (!input.discount.discountClasses.includes("PRODUCT")) return { operations: [] };
  const pieces = piecesByProduct(input.cart.lines);
  const candidates = new Map<string, Candidate>();
  for (const line of input.cart.lines) {
    const { product } = line.merchandise;
    const tier = tierFor(
      readLadder(product?.ladder?.jsonValue),
      pieces.get(product?.id ?? "") ?? 0,
    );
    const amount = tier && reductionOf(line, tier);
    if (!tier || amount === undefined) continue;
    const message = messageFor(tier, input.localization.language.isoCode);
    // Lines that are reduced alike share one candidate: what a function may answer is limited.
    const key = `${amount} ${message}`;
    const candidate = candidates.get(key) ?? newCandidate(message, amount);
    candidate.targets.push({ cartLine: { id: line.id } });
    candidates.set(key, candidate);
  }
  if (candidates.size === 0) return { operations: [] };
  return {
    operations: [
      { productDiscountsAdd: { candidates: [...candidates.values()], selectionStrategy: "ALL" } },
    ],
  };
}

function newCandidate(message: string, amount: string): Candidate {
  return { message, targets: [], value: { fixedAmount: { amount, appliesToEachItem: true } } };
}

function piecesByProduct(lines: readonly InputLine[]): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const { merchandise, quantity } of lines) {
    const id = merchandise.product?.id;
    if (id !== undefined) pieces.set(id, (pieces.get(id) ?? 0) + quantity);
  }
  return pieces;
}

/** Off each piece, in the cart's currency; undefined when there is nothing to take off. */
function reductionOf(line: InputLine, { basisPoints }: Tier): string | undefined {
  const { amount, currencyCode } = line.cost.amountPerQuantity;
  const unit = toMinor(amount, currencyCode);
  const reduction = unit === undefined ? 0 : unitReduction(unit, basisPoints);
  return reduction === 0 ? undefined : toAmount(reduction, currencyCode);
}
