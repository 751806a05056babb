import type { AutomaticReduction } from "#sandbox/shop/discounts/state.ts";
import { parseMoney } from "#sandbox/shop/money.ts";
import { divide } from "../cart/discounts.ts";
import { functionLineId } from "./discount-input.ts";
import type { ProductCandidate, ProductDiscountsAdd } from "./discount-output.ts";

interface PricedLine {
  unit: number;
  quantity: number;
}

interface Applying {
  lines: readonly PricedLine[];
  currency: string;
  discount: { id: string; title: string };
}

/** By line, what an operation's chosen candidates take off; of several the best for the buyer. */
export function applyOperation(
  { candidates, selectionStrategy }: ProductDiscountsAdd,
  applying: Applying,
): Map<number, AutomaticReduction> {
  const applied = candidates.map((candidate) => applyCandidate(candidate, applying));
  const best = new Map<number, AutomaticReduction>();
  for (const reductions of chosen(applied, selectionStrategy)) keepBest(best, reductions);
  return best;
}

/** Only one discount on a product counts for a line. */
export function keepBest(
  best: Map<number, AutomaticReduction>,
  others: ReadonlyMap<number, AutomaticReduction>,
): void {
  for (const [index, reduction] of others) {
    if (reduction.amount > (best.get(index)?.amount ?? 0)) best.set(index, reduction);
  }
}

function chosen(
  applied: Map<number, AutomaticReduction>[],
  strategy: ProductDiscountsAdd["selectionStrategy"],
): Map<number, AutomaticReduction>[] {
  const counting = applied.filter(({ size }) => size > 0);
  if (strategy === "ALL") return counting;
  if (strategy === "FIRST") return counting.slice(0, 1);
  const total = (reductions: Map<number, AutomaticReduction>): number =>
    [...reductions.values()].reduce((sum, { amount }) => sum + amount, 0);
  return counting.sort((a, b) => total(b) - total(a)).slice(0, 1);
}

function applyCandidate(
  candidate: ProductCandidate,
  { lines, currency, discount }: Applying,
): Map<number, AutomaticReduction> {
  const meant = candidate.targets.flatMap(({ cartLine }) => {
    const index = lines.findIndex((_, place) => functionLineId(place) === cartLine.id);
    const line = lines[index];
    if (!line) throw new Error(`There is no line ${cartLine.id}.`);
    const quantity = Math.min(line.quantity, cartLine.quantity ?? line.quantity);
    return [{ index, quantity, unit: line.unit }];
  });
  const { amounts, value, method } = valueOf(candidate, meant, currency);
  const title = candidate.message ? candidate.message : discount.title;
  return new Map(
    meant.flatMap(({ index }, place): [number, AutomaticReduction][] => {
      const amount = amounts[place] ?? 0;
      return amount > 0 ? [[index, { discountId: discount.id, title, amount, value, method }]] : [];
    }),
  );
}

function valueOf(
  { value }: ProductCandidate,
  meant: readonly { quantity: number; unit: number }[],
  currency: string,
): Pick<AutomaticReduction, "value" | "method"> & { amounts: number[] } {
  const totals = meant.map(({ quantity, unit }) => quantity * unit);
  if ("percentage" in value) {
    const percentage = value.percentage.value;
    const amounts = totals.map((total) => Math.round((total * percentage) / 100));
    return { amounts, value: { kind: "percentage", percentage }, method: "EACH" };
  }
  const amount = parseMoney(value.fixedAmount.amount, currency);
  if (value.fixedAmount.appliesToEachItem) {
    const amounts = meant.map(({ quantity, unit }) => Math.min(unit, amount) * quantity);
    return { amounts, value: { kind: "amount", amount }, method: "EACH" };
  }
  const most = totals.reduce((sum, total) => sum + total, 0);
  const amounts = divide(Math.min(most, amount), totals);
  return { amounts, value: { kind: "amount", amount }, method: "ACROSS" };
}
