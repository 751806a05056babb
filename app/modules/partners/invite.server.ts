import { randomBytes } from "node:crypto";
import type { PartnersDeps } from "./deps.server.ts";
import { INVITE_CODE_BYTES, inviteCodeText } from "./invite-code.ts";
import { addPartnership } from "./partnership-store.server.ts";
import { checkTerms, DEFAULT_TERMS, type PartnershipTerms, type TermsField } from "./terms.ts";

export type InviteAnswer =
  | { ok: true; partnershipId: string; inviteCode: string; expiresAt: number }
  | { ok: false; code: "invalid_terms"; field: TermsField };

const VALID_MS = 14 * 24 * 60 * 60_000;

/** A factory invites a reseller, whoever holds the code; it can be accepted once, for two weeks. */
export function makeInvite({ database, clock }: PartnersDeps) {
  return async (of: {
    factoryId: string;
    label: string;
    terms?: Partial<Omit<PartnershipTerms, "label">>;
  }): Promise<InviteAnswer> => {
    const terms = { ...DEFAULT_TERMS, ...of.terms, label: of.label.trim() };
    const field = checkTerms(terms);
    if (field) return { ok: false, code: "invalid_terms", field };
    const now = clock.now();
    const invitation = {
      id: clock.newId(),
      inviteCode: inviteCodeText(randomBytes(INVITE_CODE_BYTES)),
      inviteExpiresAt: now + VALID_MS,
    };
    await database.write((tx) =>
      addPartnership(tx, {
        ...invitation,
        ...terms,
        shipsTo: terms.shipsTo.join(","),
        factoryId: of.factoryId,
        resellerId: null,
        state: "invited",
        autoRequest: "off",
        serviceState: "none",
        createdAt: now,
      }),
    );
    const { id: partnershipId, inviteCode, inviteExpiresAt: expiresAt } = invitation;
    return { ok: true, partnershipId, inviteCode, expiresAt };
  };
}
