import { createHash } from "node:crypto";

const ID_LENGTH = 26;

/**
 * The id of a supply order, which the routed order in the factory's shop carries. It follows from what it
 * stands for, so that books which have forgotten the row (a backup was restored) make the same id again,
 * find the order that was routed, and make no second one. Our own id of the shop may be forgotten with the
 * rest; its domain is not.
 */
export function supplyIdOf(of: { domain: string; kind: string; gid: string }): string {
  const digest = createHash("sha256").update(`${of.domain} ${of.kind} ${of.gid}`).digest("hex");
  return digest.slice(0, ID_LENGTH);
}
