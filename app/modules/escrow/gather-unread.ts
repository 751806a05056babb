import {
  balanceOf,
  coolingOf,
  exposureOf,
  move,
  type Cause,
  type ItemBooks,
} from "#app/modules/ledger/index.ts";

/**
 * A sale is booked on books that are older than the shops. Which channel shows how many of an item's
 * units is not known then, only how many there are: what the books put down to other unread channels may
 * have been moved to the one that sold. As many as it lacks become free, so that no unit is called oversold
 * that is merely elsewhere. Every channel's read sets its own exposure right.
 */
export function gatherUnread(
  books: ItemBooks,
  sale: Cause & { channelId: string; units: number; unreadChannelIds: readonly string[] },
): void {
  const { channelId, cause, reason } = sale;
  const has =
    balanceOf(books, exposureOf(channelId)) +
    balanceOf(books, coolingOf(channelId)) +
    balanceOf(books, "free");
  let lacking = Math.max(sale.units - has, 0);
  for (const other of sale.unreadChannelIds) {
    if (other === channelId) continue;
    const from = exposureOf(other);
    const units = Math.min(lacking, balanceOf(books, from));
    move(books, { from, to: "free", units, cause, reason });
    lacking -= units;
  }
}
