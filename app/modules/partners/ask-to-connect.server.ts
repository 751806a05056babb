import type { Tx } from "#app/platform/db/database.server.ts";
import type { PartnersDeps } from "./deps.server.ts";

/** Makes sure that our service stands in the reseller's shop, with the factory's address. */
export async function askToConnect(
  tx: Tx,
  { tasks }: Pick<PartnersDeps, "tasks">,
  { partnershipId, resellerId }: { partnershipId: string; resellerId: string },
): Promise<void> {
  await tasks.ask(tx, {
    kind: "partners.connect",
    key: partnershipId,
    group: serviceGroup(partnershipId),
    shopId: resellerId,
    app: "reseller",
    payload: { partnershipId },
    priority: 2,
  });
}

/** Removes our service once nothing is open there. */
export async function askToDisconnect(
  tx: Tx,
  { tasks }: Pick<PartnersDeps, "tasks">,
  { partnershipId, resellerId }: { partnershipId: string; resellerId: string },
): Promise<void> {
  await tasks.ask(tx, {
    kind: "partners.disconnect",
    key: partnershipId,
    group: serviceGroup(partnershipId),
    shopId: resellerId,
    app: "reseller",
    payload: { partnershipId },
    priority: 6,
  });
}

function serviceGroup(partnershipId: string): string {
  return `partners.service:${partnershipId}`;
}
