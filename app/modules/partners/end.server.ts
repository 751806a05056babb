import { unlistPartnership } from "#app/modules/catalog/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { askToDisconnect } from "./ask-to-connect.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import {
  changePartnership,
  readChannelOf,
  type PartnershipRow,
} from "./partnership-store.server.ts";
import { readForSide, type OfPartnership } from "./pause.server.ts";
import { setChannelState } from "./set-channel-state.server.ts";

export type EndAnswer =
  { ok: true } | { ok: false; code: "unknown_partnership" | "partnership_ended" };

/** Either side ends a partnership, or the factory withdraws an invitation. */
export function makeEnd(deps: PartnersDeps) {
  return async (of: OfPartnership): Promise<EndAnswer> =>
    deps.database.write(async (tx) => {
      const side = await readForSide(tx, of);
      if (!side) return { ok: false, code: "unknown_partnership" };
      const { partnership, by } = side;
      if (partnership.state === "ended") return { ok: false, code: "partnership_ended" };
      await endPartnership(tx, deps, { partnership, reason: by });
      return { ok: true };
    });
}

/** The reseller disconnects from a factory. */
export function makeDisconnect(deps: PartnersDeps) {
  const end = makeEnd(deps);
  return (of: { resellerId: string; partnershipId: string }): Promise<EndAnswer> =>
    end({ shopId: of.resellerId, partnershipId: of.partnershipId });
}

/**
 * First everything shown is taken back and the products are hidden; our service goes last, once no
 * order is open there.
 */
async function endPartnership(
  tx: Tx,
  deps: PartnersDeps,
  { partnership, reason }: { partnership: PartnershipRow; reason: string },
): Promise<void> {
  const { id, resellerId } = partnership;
  const endedAt = deps.clock.now();
  await changePartnership(tx, { id, state: "ended", endedAt, endedReason: reason, pausedBy: null });
  const channel = await readChannelOf(tx, { partnershipId: id });
  await setChannelState(tx, deps, { channel, state: "closed" });
  if (resellerId === null) return;
  await unlistPartnership(tx, deps, { partnershipId: id, problem: "partnership_ended" });
  await askToDisconnect(tx, deps, { partnershipId: id, resellerId });
}
