import type { LevelSample, SampledItem } from "./ports.ts";

/** What was sampled, by inventory item. */
export type Samples = ReadonlyMap<string, SampledItem>;

interface LevelKey {
  inventoryItemGid: string;
  locationGid: string;
}

/** All levels of one item in one channel. */
interface SampledUnit {
  levels: readonly LevelKey[];
}

export function indexSamples(samples: readonly SampledItem[]): Map<string, SampledItem> {
  return new Map(samples.map((sample) => [sample.inventoryItemGid, sample]));
}

export function sameSample(unit: SampledUnit, first: Samples, second: Samples): boolean {
  return unit.levels.every((level) => {
    const [a, b] = [first.get(level.inventoryItemGid), second.get(level.inventoryItemGid)];
    return JSON.stringify(a?.levels) === JSON.stringify(b?.levels);
  });
}

/** Units sold and not shipped, over the unit's levels. */
export function committedOf(unit: SampledUnit, samples: Samples): number {
  return unit.levels.reduce(
    (total, level) => total + (levelSample(level, samples)?.committed ?? 0),
    0,
  );
}

/** Units on sale over the unit's levels; one below nought counts as it is. */
export function availableOf(unit: SampledUnit, samples: Samples): number {
  return unit.levels.reduce(
    (total, level) => total + (levelSample(level, samples)?.available ?? 0),
    0,
  );
}

export function levelSample(level: LevelKey, samples: Samples): LevelSample | undefined {
  return samples
    .get(level.inventoryItemGid)
    ?.levels.find((sample) => sample.locationGid === level.locationGid);
}
