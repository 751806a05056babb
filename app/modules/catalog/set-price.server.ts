import type { CatalogDeps } from "./deps.server.ts";
import { changeListings, readListingsOfReseller } from "./listing-store.server.ts";
import { askForReprice } from "./listing-tasks.server.ts";

export type SetPriceAnswer =
  { ok: true } | { ok: false; code: "unknown_listing" | "invalid_price" };

const PRICE_MAX = 1_000_000_000;

/** The reseller's own price of one listing; null lets it follow the price rule again. */
export function makeSetPrice(deps: CatalogDeps) {
  return async (of: {
    resellerId: string;
    listingId: string;
    priceMinor: number | null;
  }): Promise<SetPriceAnswer> => {
    const { priceMinor } = of;
    const isValid =
      priceMinor === null ||
      (Number.isInteger(priceMinor) && priceMinor >= 0 && priceMinor <= PRICE_MAX);
    if (!isValid) return { ok: false, code: "invalid_price" };
    return deps.database.write(async (tx) => {
      const ask = { resellerId: of.resellerId, listingIds: [of.listingId] };
      const [listing] = await readListingsOfReseller(tx, ask);
      if (!listing) return { ok: false, code: "unknown_listing" };
      await changeListings(tx, { ids: [listing.id], now: deps.clock.now(), priceMinor });
      await askForReprice(tx, deps, [listing]);
      return { ok: true };
    });
  };
}
