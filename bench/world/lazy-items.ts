import type { InventoryItem } from "#sandbox/shop/state.ts";

/** Ids of lazily made goods; above 2^53, as real ones are, and below none that a sandbox counts up to. */
const FIRST = 8_000_000_000_000_000_000n;
const PER_SHOP = 1_000_000_000n;

/** The id of an item that a shop has without having been told of it. */
export function lazyItemGid(shop: number, number: number): string {
  return `gid://shopify/InventoryItem/${FIRST + BigInt(shop) * PER_SHOP + BigInt(number)}`;
}

export interface LazyStock {
  /** Which of the bench's shops it is. */
  shop: number;
  count: number;
  locationId: string;
  /** What each shows until it is written; those from one number to before the other show nothing. */
  available: number;
  empty: { from: number; to: number };
  now: number;
}

/**
 * A shop's items, those of a large catalogue among them: each is made, stocked at one location, when it
 * is first asked for. Only lists of all items tell the difference; no bench asks for one.
 */
export class LazyItems extends Map<string, InventoryItem> {
  readonly #stock: LazyStock;
  readonly #first: bigint;

  constructor(known: ReadonlyMap<string, InventoryItem>, stock: LazyStock) {
    super(known);
    this.#stock = stock;
    this.#first = FIRST + BigInt(stock.shop) * PER_SHOP;
  }

  override get(gid: string): InventoryItem | undefined {
    const known = super.get(gid);
    if (known) return known;
    const id = gid.slice(gid.lastIndexOf("/") + 1);
    if (!/^\d{19}$/.test(id)) return undefined;
    const number = BigInt(id) - this.#first;
    if (number < 0n || number >= BigInt(this.#stock.count)) return undefined;
    const { empty } = this.#stock;
    const isEmpty = number >= BigInt(empty.from) && number < BigInt(empty.to);
    const made = makeItem(gid, { ...this.#stock, ...(isEmpty ? { available: 0 } : {}) });
    this.set(gid, made);
    return made;
  }
}

function makeItem(id: string, { locationId, available, now }: LazyStock): InventoryItem {
  return {
    id,
    variantId: id.replace("InventoryItem", "ProductVariant"),
    sku: id,
    tracked: true,
    requiresShipping: true,
    cost: null,
    weight: null,
    countryCodeOfOrigin: null,
    provinceCodeOfOrigin: null,
    harmonizedSystemCode: null,
    createdAt: now,
    updatedAt: now,
    levels: [
      {
        locationId,
        active: true,
        available,
        committed: 0,
        reserved: 0,
        damaged: 0,
        safety_stock: 0,
        quality_control: 0,
        incoming: 0,
        availableAt: now,
        updatedAt: now,
        createdAt: now,
      },
    ],
  };
}
