import type { Sealer } from "#app/platform/crypto/seal.server.ts";

/** Addresses that nobody can read in the database, and that can be found there all the same. */
export interface Addresses {
  seal(address: string): string;
  open(sealed: string): string;
  /** The address's mark under every key that is known, the one in force first. */
  marks(address: string): readonly string[];
  /** Proves that a text of ours came back unchanged, e.g. in a link of a mail. */
  sign(text: string): string;
  isSigned(text: string, signature: string): boolean;
}

export function makeAddresses(sealer: Sealer): Addresses {
  return {
    seal: (address) => sealer.seal(address),
    open: (sealed) => sealer.open(sealed),
    marks: (address) => sealer.marks("address", address.trim().toLowerCase()),
    sign: (text) => firstOf(sealer.marks("link", text)),
    // Comparing takes the same time whatever is compared: what differs are marks of marks.
    isSigned: (text, signature) =>
      sealer
        .marks("link", text)
        .map((mark) => firstOf(sealer.marks("compare", mark)))
        .includes(firstOf(sealer.marks("compare", signature))),
  };
}

const firstOf = (marks: readonly string[]): string => marks[0] ?? "";
