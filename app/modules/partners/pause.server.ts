import { relistPartnership } from "#app/modules/catalog/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { askToConnect } from "./ask-to-connect.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import {
  changePartnership,
  readChannelOf,
  readPartnership,
  type PartnershipRow,
} from "./partnership-store.server.ts";
import { setChannelState } from "./set-channel-state.server.ts";

/** A partnership, named by the shop that acts. */
export interface OfPartnership {
  partnershipId: string;
  shopId: string;
}

export type Side = "factory" | "reseller";

export type PauseAnswer =
  { ok: true } | { ok: false; code: "unknown_partnership" | "partnership_not_active" };
export type ResumeAnswer =
  | { ok: true }
  | { ok: false; code: "unknown_partnership" | "partnership_not_paused" | "paused_by_other" };

/** Listings that were lost with an uninstall carry this reason, and come back with a resume. */
export const LOST_WITH_UNINSTALL = "uninstalled";

/** Which side of it the acting shop is; a partnership of others finds nothing. */
export async function readForSide(
  tx: Tx,
  { partnershipId, shopId }: OfPartnership,
): Promise<{ partnership: PartnershipRow; by: Side } | undefined> {
  const partnership = await readPartnership(tx, partnershipId);
  if (partnership?.factoryId === shopId) return { partnership, by: "factory" };
  if (partnership?.resellerId === shopId) return { partnership, by: "reseller" };
  return undefined;
}

/** Either side pauses: nothing is offered for the while, orders that came are still served. */
export function makePause(deps: PartnersDeps) {
  return async (of: OfPartnership): Promise<PauseAnswer> =>
    deps.database.write(async (tx) => {
      const side = await readForSide(tx, of);
      if (!side) return { ok: false, code: "unknown_partnership" };
      const { partnership, by } = side;
      if (partnership.state !== "active") return { ok: false, code: "partnership_not_active" };
      await changePartnership(tx, { id: partnership.id, state: "paused", pausedBy: by });
      const channel = await readChannelOf(tx, { partnershipId: partnership.id });
      await setChannelState(tx, deps, { channel, state: "paused" });
      return { ok: true };
    });
}

/** Only the side that paused may resume. */
export function makeResume(deps: PartnersDeps) {
  return async (of: OfPartnership): Promise<ResumeAnswer> =>
    deps.database.write(async (tx) => {
      const side = await readForSide(tx, of);
      if (!side) return { ok: false, code: "unknown_partnership" };
      const { partnership, by } = side;
      if (partnership.state !== "paused") return { ok: false, code: "partnership_not_paused" };
      if (partnership.pausedBy !== by) return { ok: false, code: "paused_by_other" };
      await resumePartnership(tx, deps, partnership);
      return { ok: true };
    });
}

export async function resumePartnership(
  tx: Tx,
  deps: PartnersDeps,
  partnership: PartnershipRow,
): Promise<void> {
  const { id, resellerId } = partnership;
  await changePartnership(tx, { id, state: "active", pausedBy: null });
  const channel = await readChannelOf(tx, { partnershipId: id });
  await setChannelState(tx, deps, { channel, state: "open" });
  if (resellerId === null) return;
  await askToConnect(tx, deps, { partnershipId: id, resellerId });
  await relistPartnership(tx, deps, { partnershipId: id, problem: LOST_WITH_UNINSTALL });
}
