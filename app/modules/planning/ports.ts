/** A line of an order of the factory's own shop, as a what-if needs it: nothing about the shopper. */
export interface PastLine {
  lineGid: string;
  orderGid: string;
  variantGid: string;
  /** Units ordered. */
  units: number;
  /** Units of those that have left. */
  shipped: number;
  /** When it was ordered, in ms. */
  at: number;
}

export type PastProgress =
  { state: "running" } | { state: "done" } | { state: "failed"; problem: string };

/** What this module reads of a factory's shop. Faults when the shop cannot be reached or refuses. */
export interface PastOrdersShop {
  /** Begins to read all orders since a time, in ms; the gid of the bulk operation. */
  start(of: { factoryId: string; since: number }): Promise<string>;
  progress(of: { factoryId: string; bulkGid: string }): Promise<PastProgress>;
  /** Their lines, batch by batch. */
  read(of: { factoryId: string; bulkGid: string }): AsyncIterable<readonly PastLine[]>;
}
