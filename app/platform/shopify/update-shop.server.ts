import type { Updateable } from "kysely";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { Shop } from "#app/platform/db/generated/types.ts";

/** Takes over what a shop says of itself. */
export async function updateShop(
  tx: Tx,
  {
    id,
    ...change
  }: { id: string } & Pick<Updateable<Shop>, "name" | "currency" | "countryCode" | "timezone">,
): Promise<void> {
  await tx.updateTable("Shop").set(change).where("id", "=", id).execute();
}
