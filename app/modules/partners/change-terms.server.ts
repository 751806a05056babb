import { repricePartnership } from "#app/modules/catalog/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import {
  changePartnership,
  readChannelOf,
  readPartnershipOf,
  type PartnershipRow,
} from "./partnership-store.server.ts";
import { checkTerms, type PartnershipTerms, type TermsField } from "./terms.ts";

export type ChangeTermsAnswer =
  | { ok: true }
  | { ok: false; code: "unknown_partnership" | "partnership_ended" }
  | { ok: false; code: "invalid_terms"; field: TermsField };

/** The factory changes terms; they hold for everything that is accepted from now on. */
export function makeChangeTerms(deps: PartnersDeps) {
  return async (of: {
    factoryId: string;
    partnershipId: string;
    terms: Partial<PartnershipTerms>;
  }): Promise<ChangeTermsAnswer> => {
    const { factoryId, partnershipId, terms: given } = of;
    return deps.database.write(async (tx) => {
      const partnership = await readPartnershipOf(tx, { factoryId, partnershipId });
      if (!partnership) return { ok: false, code: "unknown_partnership" };
      if (partnership.state === "ended") return { ok: false, code: "partnership_ended" };
      const terms = { ...termsOf(partnership), ...given };
      const field = checkTerms(terms);
      if (field) return { ok: false, code: "invalid_terms", field };
      await save(tx, deps, { partnership, terms });
      return { ok: true };
    });
  };
}

async function save(
  tx: Tx,
  deps: PartnersDeps,
  { partnership, terms }: { partnership: PartnershipRow; terms: PartnershipTerms },
): Promise<void> {
  const { id, factoryId } = partnership;
  const label = terms.label.trim();
  await changePartnership(tx, { ...terms, id, label, shipsTo: terms.shipsTo.join(",") });
  if (terms.discountBasisPoints !== partnership.discountBasisPoints) {
    // What the reseller pays stands as the cost of its products.
    await repricePartnership(tx, deps, id);
  }
  const channel = await readChannelOf(tx, { partnershipId: id });
  if (!channel || terms.priority === partnership.priority) return;
  await deps.channels.changed(tx, { channelId: channel.id, factoryId, state: channel.state });
}

function termsOf(row: PartnershipRow): PartnershipTerms {
  const { label, discountBasisPoints, graceMs, creditLimitMinor, coolingMs, priority } = row;
  const shipsTo = row.shipsTo === "" ? [] : row.shipsTo.split(",");
  return { label, discountBasisPoints, graceMs, creditLimitMinor, shipsTo, coolingMs, priority };
}
