export interface LocationShare {
  id: string;
  /** What the location shows as available. */
  shown: number;
  /** What the hub has in reserve there, and could show. */
  reserved: number;
}

/**
 * Divides the brand store's target over the factory's locations with as few moves as possible: what
 * is shown stays; more comes from the fullest reserves, less is taken where most is shown. A location
 * below nought takes from what the others show, as a shop sells the sum of them all.
 */
export function splitBrandTarget(problem: {
  target: number;
  locations: readonly LocationShare[];
}): Map<string, number> {
  const shares = new Map(problem.locations.map((place) => [place.id, place.shown]));
  const shown = problem.locations.reduce((sum, place) => sum + place.shown, 0);
  let difference = problem.target - shown;
  const order = [...problem.locations].sort((a, b) =>
    difference > 0 ? b.reserved - a.reserved : b.shown - a.shown,
  );
  for (const place of order) {
    const has = shares.get(place.id) ?? 0;
    const change =
      difference > 0
        ? Math.min(difference, Math.max(place.reserved, 0))
        : Math.max(difference, -Math.max(has, 0));
    shares.set(place.id, has + change);
    difference -= change;
  }
  return shares;
}
