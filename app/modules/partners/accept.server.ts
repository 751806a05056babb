import type { Tx } from "#app/platform/db/database.server.ts";
import { askToConnect } from "./ask-to-connect.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import { normaliseInviteCode } from "./invite-code.ts";
import {
  addChannel,
  changePartnership,
  findInvitation,
  listPartnerships,
  type PartnershipRow,
} from "./partnership-store.server.ts";

export type AcceptAnswer =
  | { ok: true; partnershipId: string }
  | {
      ok: false;
      code:
        | "unknown_invitation"
        | "invitation_expired"
        | "invitation_used"
        | "own_invitation"
        | "already_partners";
      field: "code";
    };

type Refusal = Exclude<AcceptAnswer, { ok: true }>["code"];

/** A reseller accepts an invitation: the partnership begins, and our service is made in its shop. */
export function makeAccept(deps: PartnersDeps) {
  return async (of: { resellerId: string; code: string }): Promise<AcceptAnswer> =>
    deps.database.write(async (tx) => {
      const invitation = await findInvitation(tx, normaliseInviteCode(of.code));
      const refusal = await refuse(tx, {
        invitation,
        resellerId: of.resellerId,
        now: deps.clock.now(),
      });
      if (refusal || !invitation) {
        return { ok: false, code: refusal ?? "unknown_invitation", field: "code" };
      }
      await begin(tx, deps, { partnership: invitation, resellerId: of.resellerId });
      return { ok: true, partnershipId: invitation.id };
    });
}

async function refuse(
  tx: Tx,
  {
    invitation,
    resellerId,
    now,
  }: {
    invitation: PartnershipRow | undefined;
    resellerId: string;
    now: number;
  },
): Promise<Refusal | null> {
  if (!invitation) return "unknown_invitation";
  if (invitation.state !== "invited") return "invitation_used";
  if (invitation.inviteExpiresAt <= now) return "invitation_expired";
  if (invitation.factoryId === resellerId) return "own_invitation";
  const standing = await listPartnerships(tx, { resellerId, states: ["active", "paused"] });
  const isPartner = standing.some((one) => one.factoryId === invitation.factoryId);
  return isPartner ? "already_partners" : null;
}

async function begin(
  tx: Tx,
  deps: PartnersDeps,
  { partnership, resellerId }: { partnership: PartnershipRow; resellerId: string },
): Promise<void> {
  const { id, factoryId } = partnership;
  await changePartnership(tx, {
    id,
    resellerId,
    state: "active",
    acceptedAt: deps.clock.now(),
    serviceState: "creating",
  });
  const channelId = deps.clock.newId();
  await addChannel(tx, {
    id: channelId,
    factoryId,
    shopId: resellerId,
    partnershipId: id,
    kind: "reseller",
    state: "open",
  });
  await deps.channels.changed(tx, { channelId, factoryId, state: "open" });
  await askToConnect(tx, deps, { partnershipId: id, resellerId });
}
