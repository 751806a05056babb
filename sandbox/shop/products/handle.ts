import type { Shop } from "../state.ts";

/** "Black Sunglasses!" becomes "black-sunglasses"; letters of any script stay. */
export function handleize(title: string): string {
  const handle = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return handle === "" ? "product" : handle.slice(0, 255);
}

/** The handle itself when it is free, else the first free one with a number behind it. */
export function freeHandle(shop: Shop, wanted: string): string {
  if (!shop.productIdByHandle.has(wanted)) return wanted;
  let number = 1;
  while (shop.productIdByHandle.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
