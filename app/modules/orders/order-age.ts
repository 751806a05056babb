const DAY_MS = 24 * 60 * 60_000;

/**
 * Shopify shows an app the orders of the last 60 days, unless the shop granted it `read_all_orders`.
 * Younger than this (ms) an order that is not there was deleted; older, nobody can tell. A day is left
 * for clocks and for what Shopify counts from.
 */
export const SURELY_SHOWN_MS = 59 * DAY_MS;
