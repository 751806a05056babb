import type { ShopStore } from "./shop-store.ts";

const BLOCK = 100_000n;

/** Hands out increasing ids; reserves them in blocks, so that none comes twice even after a crash. */
export function createIdSource(store: Pick<ShopStore, "firstFreeId" | "reserveIds">): () => string {
  let next = store.firstFreeId();
  let reservedUntil = next;
  return () => {
    if (next >= reservedUntil) {
      reservedUntil = next + BLOCK;
      store.reserveIds(reservedUntil);
    }
    const id = next;
    next += 1n;
    return id.toString();
  };
}
