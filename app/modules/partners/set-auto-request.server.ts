import type { PartnersDeps } from "./deps.server.ts";
import { changePartnership, readPartnershipOf } from "./partnership-store.server.ts";

export type SetAutoRequestAnswer =
  { ok: true } | { ok: false; code: "unknown_partnership" | "scope_missing" };

/** The optional scope that lets us request fulfilment in the reseller's name. */
export const AUTO_REQUEST_SCOPE = "write_third_party_fulfillment_orders";

/**
 * The reseller lets us request fulfilment of its paid orders at our location, or no longer. Those held
 * already are requested too.
 */
export function makeSetAutoRequest({ database, installations, orders }: PartnersDeps) {
  return async (of: {
    resellerId: string;
    partnershipId: string;
    on: boolean;
  }): Promise<SetAutoRequestAnswer> =>
    database.write(async (tx) => {
      const { resellerId, partnershipId, on } = of;
      const partnership = await readPartnershipOf(tx, { resellerId, partnershipId });
      if (!partnership) return { ok: false, code: "unknown_partnership" };
      const shop = { shopId: resellerId, app: "reseller" } as const;
      if (on && !(await installations.hasScope(tx, { ...shop, scope: AUTO_REQUEST_SCOPE }))) {
        return { ok: false, code: "scope_missing" };
      }
      await changePartnership(tx, { id: partnershipId, autoRequest: on ? "on" : "off" });
      if (on) await orders.requestHeld(tx, { partnershipId });
      return { ok: true };
    });
}
