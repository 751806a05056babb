import type { World } from "#sandbox/contract.ts";

/** One per shopper's or merchant's action; everything it causes carries it. */
export function newEventId(world: World): string {
  return `event-${world.nextId()}`;
}
