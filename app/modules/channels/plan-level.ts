/** What a level looks like when its next write is decided. */
export interface LevelView {
  target: number;
  known: number;
  /** The channel's exposure of the item; for the brand store its share at this location. */
  exposure: number;
  /** Nothing may be raised: the listing is unsafe, the channel paused, the shop cut off. */
  stopped: boolean;
}

export type LevelMove =
  | { kind: "lower"; units: number; from: number; to: number }
  | { kind: "raise"; units: number }
  /** Exposure is above the target, but the level shows nothing to lower: only a read can settle it. */
  | { kind: "read" }
  | { kind: "none" };

/**
 * The next write to a level. A lower is a compare-and-set from what we believe the level shows, so it
 * takes at most that; a raise asks for what is missing and gets what is free.
 */
export function planLevel(level: LevelView): LevelMove {
  const excess = level.exposure - level.target;
  if (excess > 0) {
    const units = Math.min(excess, Math.max(level.known, 0));
    if (units === 0) return { kind: "read" };
    return { kind: "lower", units, from: level.known, to: level.known - units };
  }
  if (excess < 0 && !level.stopped) return { kind: "raise", units: -excess };
  return { kind: "none" };
}
