import type { VirtualTime } from "#tests/support/virtual-time.ts";
import type { Weather } from "#tests/support/network.ts";
import type { Dice } from "./dice.ts";
import { REQUEST_LIFE_MS, SEND_WITHIN_MS, SKEW_MS_MAX } from "./times.ts";

/** Chances, per call, of what the network does to it. */
export interface Storm {
  losesRequest: number;
  losesAnswer: number;
  /** The sender gives up, and the request arrives later all the same. */
  deliversLate: number;
}

export const CALM: Storm = { losesRequest: 0, losesAnswer: 0, deliversLate: 0 };

export interface StormyNetwork {
  weather: Weather;
  change(storm: Storm): void;
  current(): Storm;
  /** The dice that decide from now on. */
  throwWith(dice: Dice): void;
}

/** A network between the hub and Shopify that loses, and that delivers what it seemed to have lost. */
export function makeWeather({ time, ...given }: { dice: Dice; time: VirtualTime }): StormyNetwork {
  let { dice } = given;
  let storm = CALM;
  const reset = (): Error => new TypeError("the connection was reset");
  return {
    change: (next) => void (storm = next),
    current: () => storm,
    throwWith: (next) => void (dice = next),
    async weather(_operation, request, deliver) {
      if (dice.chance(storm.losesRequest)) throw reset();
      if (dice.chance(storm.losesAnswer)) {
        await deliver(request);
        throw reset();
      }
      if (dice.chance(storm.deliversLate)) {
        const arrivesIn = dice.between(0, REQUEST_LIFE_MS - SEND_WITHIN_MS - SKEW_MS_MAX - 1_000);
        time.sandbox.setTimer(arrivesIn, () => void deliver(request).catch(() => {}));
        throw reset();
      }
      return deliver(request);
    },
  };
}
