/** How much a shopper is told of stock: in bands, or the very number. */
export type StockShown = "bands" | "exact";

/** What the factory lets its brand store tell shoppers. */
export interface StoreSettings {
  /** Where the store is served: pages of these origins may ask the public API. */
  origins: readonly string[];
  stockShown: StockShown;
  /** Days of shipping work between an order and its parcel. */
  handlingDays: number;
  /** Days of the week on which the factory ships, 1 for Monday. */
  shippingDays: readonly number[];
  /** Names the store's secret in force. */
  secretVersion: number;
}

export const DEFAULT_STORE_SETTINGS: StoreSettings = {
  origins: [],
  stockShown: "bands",
  handlingDays: 2,
  shippingDays: [1, 2, 3, 4, 5, 6],
  secretVersion: 1,
};

export const HANDLING_DAYS_MAX = 60;
export const ORIGINS_MAX = 20;

/**
 * The origins named in a text, one on each line or between commas; null when one of them is no
 * address. Whatever follows an address's host is left out, as browsers send no more.
 */
export function parseOrigins(text: string): string[] | null {
  const words = text.split(/[\s,]+/).filter((word) => word !== "");
  const origins = words.map(originOf);
  return origins.every((origin) => origin !== null) ? [...new Set(origins)] : null;
}

function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isLocal = url.hostname === "localhost" || url.hostname === "127.0.0.1";
  return url.protocol === "https:" || (url.protocol === "http:" && isLocal) ? url.origin : null;
}
