import {
  balanceOf,
  coolingOf,
  dedicatedTo,
  exposureOf,
  move,
  type ItemBooks,
  type StockAccount,
} from "#app/modules/ledger/index.ts";
import type { DedicatedUnits, EscrowChannel } from "./rules.ts";

/**
 * Fills safety stock and the partnerships' locks from what is free, or gives back what they have too
 * much. What is missing stays wanted and is taken when units become free.
 */
export function settleLocks(
  books: ItemBooks,
  wanted: {
    safety: number;
    dedicated: DedicatedUnits;
    channels: readonly EscrowChannel[];
    cause: string;
  },
): { missing: number } {
  let missing = fill(books, {
    account: "safety",
    wanted: wanted.safety,
    cause: wanted.cause,
    reason: "safety",
  });
  for (const [partnershipId, lock] of wanted.dedicated) {
    const channel = wanted.channels.find((one) => one.partnershipId === partnershipId);
    const inChannel = channel
      ? balanceOf(books, exposureOf(channel.id)) + balanceOf(books, coolingOf(channel.id))
      : 0;
    missing += fill(books, {
      account: dedicatedTo(partnershipId),
      wanted: Math.max(lock - inChannel, 0),
      cause: wanted.cause,
      reason: "dedicate",
    });
  }
  return { missing };
}

function fill(
  books: ItemBooks,
  lock: {
    account: StockAccount;
    wanted: number;
    cause: string;
    reason: "safety" | "dedicate";
  },
): number {
  const has = balanceOf(books, lock.account);
  const { account, cause, reason } = lock;
  if (has > lock.wanted) {
    move(books, { from: account, to: "free", units: has - lock.wanted, cause, reason });
    return 0;
  }
  const units = Math.min(lock.wanted - has, balanceOf(books, "free"));
  move(books, { from: "free", to: account, units, cause, reason });
  return lock.wanted - has - units;
}
