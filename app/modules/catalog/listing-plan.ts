import type { ReadListedVariant } from "./ports.ts";

/** What a listing must find in the shop, or have made there. */
export interface WantedListing {
  id: string;
  sku: string;
  variantGid: string | null;
}

/** Pairs listings with the variants of their product: by the variant known before, else by SKU. */
export function matchVariants<T extends WantedListing>(
  listings: readonly T[],
  variants: readonly ReadListedVariant[],
): { found: { listing: T; variant: ReadListedVariant }[]; missing: T[] } {
  const free = new Map(variants.map((variant) => [variant.gid, variant]));
  const found: { listing: T; variant: ReadListedVariant }[] = [];
  const missing: T[] = [];
  const take = (listing: T, variant: ReadListedVariant | undefined) => {
    if (!variant) return false;
    free.delete(variant.gid);
    found.push({ listing, variant });
    return true;
  };
  const unknown = listings.filter(
    (listing) =>
      !take(listing, listing.variantGid === null ? undefined : free.get(listing.variantGid)),
  );
  for (const listing of unknown) {
    const bySku = [...free.values()].find((variant) => variant.sku === listing.sku);
    if (!take(listing, bySku)) missing.push(listing);
  }
  return { found, missing };
}

/** The name under which a factory's product is found in a reseller's shop; the same for ever. */
export function productKey(factoryId: string, productGid: string): string {
  return `${factoryId}-${productGid.split("/").at(-1) ?? productGid}`;
}
