/** What was sold of an item in a period, and what came in: all that a what-if replays. */
export interface ItemRecord {
  itemId: string;
  /** Units there at the beginning. */
  stock: number;
  /** Units that came in, or when negative went without a sale; by time. */
  receipts: { at: number; units: number }[];
  /** By time; `shop` is the channel's place among the record's channels. */
  orders: { at: number; shop: number; units: number }[];
}

/** A line of an order. */
export interface Sale {
  itemId: string;
  channelId: string;
  orderId: string;
  units: number;
  at: number;
}

export interface SaleRecord {
  since: number;
  until: number;
  channels: number;
  /** Order lines from before the hub kept a record. */
  pastLines: number;
  items: ItemRecord[];
  /** Items and order lines of the period that were left out, because there were too many. */
  leftOut: { items: number; lines: number };
}
