import { countOnHand, type ItemBooks } from "#app/modules/escrow/index.ts";

/**
 * Compares what lies at the factory with the books, after a fenced read of its levels. Units that were
 * moved to the reserve lately may still be claimed by a checkout, so more than the books have is
 * believed only when that time has passed; less is not, while units are gone from `committed` whose
 * parcel or cancel was not heard yet: they leave the books when it is.
 */
export function countFactory(
  books: ItemBooks,
  count: {
    cause: string;
    reason: "read";
    sample: { available: number; committed: number; sampledAt: number };
    facts: { held: number; routed: number; reserved: number };
    lastWriteAt: number;
    coolingMs: number;
  },
): void {
  const { cause, reason, sample, facts } = count;
  if (sample.committed < facts.held + facts.routed) return;
  countOnHand(books, {
    cause: `${cause}:count`,
    reason,
    onHand: sample.available + sample.committed + facts.reserved,
    mayAdd: count.lastWriteAt + count.coolingMs <= sample.sampledAt,
  });
}
