import type { Tx } from "#app/platform/db/database.server.ts";

/** Deletes what a customer of the factory's shop said, or what all of them said. */
export async function eraseVoices(
  tx: Tx,
  of: { factoryId: string; customerId?: string },
): Promise<void> {
  const all = tx.deleteFrom("Voice").where("factoryId", "=", of.factoryId);
  await (of.customerId === undefined ? all : all.where("customerId", "=", of.customerId)).execute();
}

/** How many of them are kept of a customer, for the shop's answer when the customer asks. */
export async function countVoicesOf(
  tx: Tx,
  of: { factoryId: string; customerId: string },
): Promise<number> {
  const row = await tx
    .selectFrom("Voice")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("factoryId", "=", of.factoryId)
    .where("customerId", "=", of.customerId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
