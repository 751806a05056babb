import { z } from "zod";
import { isFault } from "#app/kernel/fault.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { RunningTask } from "#app/platform/tasks/runner.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import {
  changePartnership,
  readPartnership,
  type PartnershipRow,
} from "./partnership-store.server.ts";

const payloadSchema = z.object({ partnershipId: z.string() });
const WAIT_MS = 30_000;
const OPEN_ORDERS = [
  "seen",
  "held",
  "requested",
  "accepted",
  "routed",
  "packed",
  "shipped",
  "on_hold",
];

/** Task "partners.disconnect": removes our service and what is stocked there, once nothing is open. */
export function makeDisconnectService(deps: PartnersDeps) {
  return async (task: RunningTask): Promise<void | { again: number }> => {
    const { partnershipId } = payloadSchema.parse(task.payload);
    const partnership = await readPartnership(deps.database.db, partnershipId);
    // Begun again meanwhile: then the service stays.
    if (!partnership || partnership.state !== "ended" || partnership.serviceGid === null) return;
    if (await isOpen(deps.database.db, partnershipId)) return { again: WAIT_MS };
    const problem = await remove(partnership, partnership.serviceGid);
    await deps.database.write((tx) =>
      changePartnership(
        tx,
        problem === null
          ? {
              id: partnershipId,
              serviceGid: null,
              locationGid: null,
              serviceState: "none",
              serviceProblem: null,
            }
          : { id: partnershipId, serviceState: "problem", serviceProblem: problem },
      ),
    );
    return problem === null ? undefined : { again: WAIT_MS };
  };

  async function remove(partnership: PartnershipRow, serviceGid: string): Promise<string | null> {
    const lane = { shopId: partnership.resellerId ?? "", app: "reseller" } as const;
    try {
      const services = await deps.serviceShop.services(lane);
      if (!services.some((service) => service.gid === serviceGid)) return null;
      const refusal = await deps.serviceShop.remove(lane, serviceGid);
      return refusal && `service_${refusal.code}`;
    } catch (error) {
      // Uninstalling removed the service, too.
      if (isFault(error, "uninstalled")) return null;
      throw error;
    }
  }
}

/** Something is still shown, or an order is still being worked. */
async function isOpen(db: Db, partnershipId: string): Promise<boolean> {
  const listing = await db
    .selectFrom("Listing")
    .select("id")
    .where("partnershipId", "=", partnershipId)
    .where("state", "!=", "removed")
    .executeTakeFirst();
  if (listing) return true;
  const order = await db
    .selectFrom("SupplyOrder")
    .select("id")
    .where("partnershipId", "=", partnershipId)
    .where("state", "in", OPEN_ORDERS)
    .executeTakeFirst();
  return order !== undefined;
}
