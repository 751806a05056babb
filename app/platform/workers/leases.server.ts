import { sql } from "kysely";
import { Fault } from "#app/kernel/fault.ts";
import type { Database, Db, Tx } from "#app/platform/db/database.server.ts";

/** A lease in this worker's hands. */
export interface HeldLease {
  name: string;
  fence: number;
}

/** Adds leases that nobody has yet; those that are known stay as they are. */
export async function openLeases(db: Db, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await db
    .insertInto("Lease")
    .values(names.map((name) => ({ name, workerId: null, fence: 0 })))
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
}

/** Takes free leases, at most `max`, unless this worker was taken for dead; each gets a new fence. */
export async function takeLeases(
  db: Db,
  of: { workerId: string; prefix: string; max: number },
): Promise<HeldLease[]> {
  if (of.max <= 0) return [];
  const { rows } = await sql<HeldLease>`
    update "Lease" set "workerId" = ${of.workerId}, fence = fence + 1
    where name in (
      select name from "Lease" where "workerId" is null and name like ${`${of.prefix}%`}
      order by name limit ${of.max} for update skip locked)
    and exists (select 1 from "Worker" where id = ${of.workerId})
    returning name, fence`.execute(db);
  return rows;
}

/** Gives a lease back; one that another worker has by now stays with it. */
export async function releaseLease(
  db: Db,
  { workerId, name, fence }: HeldLease & { workerId: string },
): Promise<void> {
  await db
    .updateTable("Lease")
    .set({ workerId: null })
    .where("name", "=", name)
    .where("workerId", "=", workerId)
    .where("fence", "=", fence)
    .execute();
}

/** Gives back all that is the worker's by the database, but those that it knows to have. */
export async function releaseUnknown(
  db: Db,
  of: { workerId: string; prefix: string; known: readonly string[] },
): Promise<void> {
  await sql`update "Lease" set "workerId" = null
    where "workerId" = ${of.workerId} and name like ${`${of.prefix}%`}
    and name <> all(${of.known}::text[])`.execute(db);
}

/** How many leases each worker should have, rounded up, so that all are taken. */
export async function fairShare(db: Db, prefix: string): Promise<number> {
  const { rows } = await sql<{ share: number }>`
    select ceil((select count(*) from "Lease" where name like ${`${prefix}%`})::float
      / greatest((select count(*) from "Worker"), 1))::int as share`.execute(db);
  return rows[0]?.share ?? 0;
}

/** Throws, in the transaction that is about to write for it, when the lease is not this worker's any more. */
export async function assertHeld(
  tx: Tx,
  { workerId, name, fence }: HeldLease & { workerId: string },
): Promise<void> {
  const row = await tx
    .selectFrom("Lease")
    .select("fence")
    .where("name", "=", name)
    .where("workerId", "=", workerId)
    .where("fence", "=", fence)
    .executeTakeFirst();
  if (!row) {
    throw new Fault("fenced_off", {
      message: `${name} is another worker's by now: what this one meant to write is left to it`,
      details: { name, fence },
    });
  }
}

/** One attempt at a lease by its name, for something that one worker at a time may do. */
export async function takeLease(
  { db }: Database,
  { workerId, name }: { workerId: string; name: string },
): Promise<HeldLease | undefined> {
  await openLeases(db, [name]);
  const { rows } = await sql<HeldLease>`
    update "Lease" set "workerId" = ${workerId}, fence = fence + 1
    where name = ${name} and "workerId" is null
    and exists (select 1 from "Worker" where id = ${workerId})
    returning name, fence`.execute(db);
  return rows[0];
}
