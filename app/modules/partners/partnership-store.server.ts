import type { Insertable, Selectable, Updateable } from "kysely";
import type { Db, Tx } from "#app/platform/db/database.server.ts";
import type { Channel, Partnership } from "#app/platform/db/generated/types.ts";

export type PartnershipRow = Selectable<Partnership>;
export type ChannelRow = Selectable<Channel>;

export async function addPartnership(tx: Tx, row: Insertable<Partnership>): Promise<void> {
  await tx.insertInto("Partnership").values(row).execute();
}

export async function readPartnership(
  db: Db | Tx,
  id: string,
): Promise<PartnershipRow | undefined> {
  return db.selectFrom("Partnership").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Only to the side it belongs to; another's id finds nothing. */
export async function readPartnershipOf(
  db: Db | Tx,
  of: { partnershipId: string } & ({ factoryId: string } | { resellerId: string }),
): Promise<PartnershipRow | undefined> {
  const query = db.selectFrom("Partnership").selectAll().where("id", "=", of.partnershipId);
  return "factoryId" in of
    ? query.where("factoryId", "=", of.factoryId).executeTakeFirst()
    : query.where("resellerId", "=", of.resellerId).executeTakeFirst();
}

export async function findInvitation(
  db: Db | Tx,
  code: string,
): Promise<PartnershipRow | undefined> {
  return db.selectFrom("Partnership").selectAll().where("inviteCode", "=", code).executeTakeFirst();
}

export async function listPartnerships(
  db: Db | Tx,
  of: { states: readonly string[] } & ({ factoryId: string } | { resellerId: string }),
): Promise<PartnershipRow[]> {
  const query = db.selectFrom("Partnership").selectAll().where("state", "in", of.states);
  return "factoryId" in of
    ? query.where("factoryId", "=", of.factoryId).execute()
    : query.where("resellerId", "=", of.resellerId).execute();
}

export async function changePartnership(
  tx: Tx,
  { id, ...change }: { id: string } & Updateable<Partnership>,
): Promise<void> {
  await tx.updateTable("Partnership").set(change).where("id", "=", id).execute();
}

export async function addChannel(tx: Tx, row: Insertable<Channel>): Promise<void> {
  await tx.insertInto("Channel").values(row).execute();
}

export async function readChannelOf(
  db: Db | Tx,
  of: { partnershipId: string } | { brandOf: string },
): Promise<ChannelRow | undefined> {
  const query = db.selectFrom("Channel").selectAll();
  return "brandOf" in of
    ? query.where("shopId", "=", of.brandOf).where("kind", "=", "brand").executeTakeFirst()
    : query.where("partnershipId", "=", of.partnershipId).executeTakeFirst();
}

export async function changeChannelState(
  tx: Tx,
  { id, state }: { id: string; state: "open" | "paused" | "closed" | "cut" },
): Promise<void> {
  await tx.updateTable("Channel").set({ state }).where("id", "=", id).execute();
}
