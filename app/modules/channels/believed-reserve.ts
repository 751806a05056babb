/** One of the factory's locations, in units. */
export interface ReservePlace {
  locationId: string;
  /** In our books. */
  booked: number;
  /** In Shopify's `reserved`, whoever put it there. */
  sampled: number;
}

/**
 * How much of what lies in Shopify's reserve is ours, when the books are older than the shop. Units move
 * between sale and reserve without changing how many there are, so the reserve has what was on hand and
 * is neither on sale nor committed. More than that lies there because others use the reserve too, or
 * because goods came in unheard: nobody can tell, and it is not believed. Less is believed, always.
 */
export function believedReserve(
  places: readonly ReservePlace[],
  shop: { onHand: number; available: number; committed: number },
): Map<string, number> {
  let expected = Math.max(shop.onHand - shop.available - shop.committed, 0);
  const believed = new Map<string, number>();
  const take = (place: ReservePlace, most: number): void => {
    const has = believed.get(place.locationId) ?? 0;
    const units = Math.max(Math.min(most - has, expected), 0);
    believed.set(place.locationId, has + units);
    expected -= units;
  };
  // What was ours at a place is ours there still, as far as it is there.
  for (const place of places) take(place, Math.min(place.booked, place.sampled));
  for (const place of places) take(place, place.sampled);
  return believed;
}
