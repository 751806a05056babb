import type { Tx } from "#app/platform/db/database.server.ts";
import { ORDER_TASKS, readKeyOf } from "./follow-up.server.ts";
import type { ShopRefLike } from "./ports.ts";

/**
 * Orders of a shop that nothing was booked of yet and whose read is under way or asked for; at most
 * `max`, null when there are more.
 */
export async function ordersBeingRead(
  tx: Tx,
  { shop, max }: { shop: ShopRefLike; max: number },
): Promise<string[] | null> {
  const tasks = await tx
    .selectFrom("Task")
    .select("key")
    .where("shopId", "=", shop.shopId)
    .where("state", "in", ["pending", "running"])
    .where("kind", "=", ORDER_TASKS.read)
    .where("app", "=", shop.app)
    .limit(max + 1)
    .execute();
  if (tasks.length > max) return null;
  const prefix = readKeyOf(shop, "");
  const gids = tasks.map(({ key }) => key.slice(prefix.length));
  if (gids.length === 0) return [];
  const booked = await tx
    .selectFrom("Order")
    .select("gid")
    .where("shopId", "=", shop.shopId)
    .where("app", "=", shop.app)
    .where("gid", "in", gids)
    .where("bookedAt", "is not", null)
    .execute();
  return gids.filter((gid) => !booked.some((row) => row.gid === gid));
}
