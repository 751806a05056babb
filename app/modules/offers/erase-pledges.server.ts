import type { Tx } from "#app/platform/db/database.server.ts";

/**
 * Takes out of pledges who made them: one customer's, or all with this factory. One that still waited
 * is withdrawn; what became of the others stays counted, by nobody's name.
 */
export async function erasePledges(
  tx: Tx,
  of: { factoryId: string; customerGid?: string; now: number },
): Promise<void> {
  const pledges = await tx
    .selectFrom("Pledge")
    .select(["id", "state"])
    .where("factoryId", "=", of.factoryId)
    .$if(of.customerGid !== undefined, (query) =>
      query.where("customerGid", "=", of.customerGid ?? ""),
    )
    .execute();
  for (const { id, state } of pledges) {
    await tx
      .updateTable("Pledge")
      .set({
        customerGid: `erased:${id}`,
        email: null,
        invoiceUrl: null,
        state: state === "pledged" ? "withdrawn" : state,
        updatedAt: of.now,
      })
      .where("id", "=", id)
      .execute();
  }
}
