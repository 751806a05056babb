import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { LadderShop } from "#app/modules/pricing/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { activateLadderDiscount } from "./activate-discount.server.ts";
import { createLadderDiscount } from "./create-discount.server.ts";
import { findLadderDiscount } from "./find-discount.server.ts";
import { findLadderFunction } from "./find-function.server.ts";
import { prepareLadderDefinition } from "./prepare-definition.server.ts";
import { removeLadder } from "./remove-ladder.server.ts";
import { writeLadder } from "./write-ladder.server.ts";

/** Fills the pricing module's port: what it writes to a factory's shop. */
export function makeLadderShop({ admin }: { admin: AdminClient }): LadderShop {
  return {
    prepare: async (lane, { now }) =>
      (await prepareLadderDefinition(admin, lane)) ?? (await prepareDiscount(admin, lane, now)),
    write: (lane, ladder) => writeLadder(admin, lane, ladder),
    remove: (lane, productGid) => removeLadder(admin, lane, productGid),
  };
}

const NOT_DEPLOYED = {
  code: "function_missing",
  message: "The app was deployed without the function that charges ladders.",
};

/** Looked for before it is made, so a lost answer makes no second one; one that ended goes on. */
async function prepareDiscount(
  admin: AdminClient,
  lane: CatalogLane,
  now: number,
): Promise<RemoteRefusal | null> {
  const functionId = await findLadderFunction(admin, lane);
  if (functionId === null) return NOT_DEPLOYED;
  const found = await findLadderDiscount(admin, lane, functionId);
  if (found?.status === "ACTIVE") return null;
  if (found) return activateLadderDiscount(admin, lane, found.id);
  const startsAt = new Date(now).toISOString();
  return createLadderDiscount(admin, lane, { functionId, startsAt });
}
