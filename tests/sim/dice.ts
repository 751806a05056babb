import { seededRandom } from "#sandbox/platform/random.ts";

/** Chance, all of it from one seed. */
export interface Dice {
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T | undefined;
  /** One of the weighted choices, the heavier the likelier. */
  weighted<T extends { weight: number }>(from: readonly T[]): T;
}

/**
 * Dice of a seed; the streams named after it are independent of each other. Each step of a world has
 * its own, so that a step which is left out changes nothing for the others.
 */
export function makeDice(seed: number, ...stream: (string | number)[]): Dice {
  const random = seededRandom(stream.reduce<number>((sum, part) => mix(sum, String(part)), seed));
  const between = (least: number, most: number): number =>
    least + Math.floor(random() * (most - least + 1));
  return {
    chance: (probability) => random() < probability,
    between,
    pick: (from) => from[between(0, from.length - 1)],
    weighted(from) {
      let left = random() * from.reduce((sum, one) => sum + one.weight, 0);
      const chosen = from.find((one) => (left -= one.weight) < 0) ?? from.at(-1);
      if (!chosen) throw new Error("nothing to choose from");
      return chosen;
    },
  };
}

/** Fowler, Noll and Vo's hash over the text's letters. */
function mix(sum: number, text: string): number {
  let hash = (sum ^ 0x811c9dc5) >>> 0;
  for (const letter of `/${text}`) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}
