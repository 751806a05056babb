import { gid, idOf } from "../ids.ts";

export interface CartLine {
  variantId: string;
  quantity: number;
}

/** A cart lives in its address, as Shopify's own cart links do: "9007…:2,9007…:1". */
export function readCart(text: string | null | undefined): CartLine[] {
  const lines: CartLine[] = [];
  for (const part of (text ?? "").split(",")) {
    const match = /^(\d+):(\d{1,6})$/.exec(part);
    const quantity = Number(match?.[2]);
    if (match?.[1] && quantity > 0)
      lines.push({ variantId: gid("ProductVariant", match[1]), quantity });
  }
  return lines;
}

export function writeCart(lines: readonly CartLine[]): string {
  return lines.map(({ variantId, quantity }) => `${idOf(variantId)}:${quantity}`).join(",");
}

export function addToCart(lines: readonly CartLine[], added: CartLine): CartLine[] {
  const others = lines.filter(({ variantId }) => variantId !== added.variantId);
  const before = lines.find(({ variantId }) => variantId === added.variantId)?.quantity ?? 0;
  return [...others, { ...added, quantity: before + added.quantity }];
}
