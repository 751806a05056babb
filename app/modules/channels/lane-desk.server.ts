import type { ChannelsDeps } from "./deps.server.ts";
import { makeBatches, type WantedCall } from "./make-batch.server.ts";
import { settleBatches, type EndedBatch } from "./settle-batch.server.ts";
import type { StoredBatch } from "./store-batches.server.ts";
import { together } from "./together.ts";

/** Where lanes have their next calls decided, and what became of them booked. */
export interface LaneDesk {
  /** Null when the lane has nothing to write. */
  next(wanted: WantedCall): Promise<StoredBatch | null>;
  settle(ended: EndedBatch): Promise<void>;
}

/**
 * One desk for many lanes: a sale concerns an item in each of a thousand shops, and what they are to send
 * is decided in a few transactions instead of one for each, from books that are loaded once.
 */
export function makeLaneDesk(deps: ChannelsDeps): LaneDesk {
  const settle = together((ended: readonly EndedBatch[]) => settleBatches(deps, ended));
  return {
    next: together((wanted: readonly WantedCall[]) => makeBatches(deps, wanted)),
    settle: async (ended) => void (await settle(ended)),
  };
}
