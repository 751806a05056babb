import type { ShownStockLine } from "./shown-stock-order.ts";

/** Variants of one product may lie side by side, so each is named in full. */
export function nameOfLine(line: ShownStockLine): string {
  const variant = line.variantTitle === "Default Title" ? "" : line.variantTitle;
  return [line.productTitle, variant, line.sku].filter((part) => part !== "").join(" · ");
}
