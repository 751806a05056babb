import { seededRandom } from "#sandbox/platform/random.ts";
import type { System } from "../../scripts/local/system.ts";
import { sleep } from "./pool.ts";

export interface Killer {
  /** Resolves when every kill has happened and the hub answers again. */
  readonly done: Promise<number>;
  /** How much of its work is done, from 0 to 1. */
  readonly share: () => number;
}

/** Between the hub answering again and its next death. */
const LIFE_MS_MIN = 50;
const LIFE_MS_MAX = 2_500;

/** Kills the hub so many times at moments drawn from the seed, and starts it again each time. */
export function startKiller(options: {
  system: System;
  kills: number;
  seed: number;
  print: (line: string) => void;
}): Killer {
  const random = seededRandom(options.seed);
  let kills = 0;
  const work = async (): Promise<number> => {
    while (kills < options.kills) {
      await sleep(LIFE_MS_MIN + random() * (LIFE_MS_MAX - LIFE_MS_MIN));
      await options.system.crashHub();
      kills += 1;
      if (kills % 10 === 0) options.print(`killed ${kills} times`);
    }
    return kills;
  };
  const share = (): number => (options.kills === 0 ? 1 : kills / options.kills);
  return { done: work(), share };
}
