export interface SourcePlace {
  locationId: string;
  /** Units in reserve there that no order has been promised. */
  spare: number;
  onHand: number;
  /** Lower is tried first. */
  rank: number;
}

/**
 * The location that ships a line: the first by rank that can cover it from its spare reserve; else
 * the one with the largest; what it lacks comes from what the brand store shows there.
 */
export function chooseSource(places: readonly SourcePlace[], units: number): string | null {
  const byRank = [...places].sort((a, b) => a.rank - b.rank || b.spare - a.spare);
  const covering = byRank.find((place) => place.spare >= units);
  if (covering) return covering.locationId;
  const fullest = [...byRank].sort((a, b) => b.spare - a.spare || b.onHand - a.onHand);
  return fullest[0]?.locationId ?? null;
}
