import { askOrder, type OffersDeps } from "./deps.server.ts";
import { changeOfferOrder } from "./offer-store.server.ts";

export type CancelAnswer = { ok: true } | { ok: false; code: "not_found" | "already_on_its_way" };

/**
 * A buyer wants out. As long as the order waits for its goods it is cancelled in the shop, and what
 * was paid goes back the way it came; its units are on sale again at once.
 */
export async function cancelOfferOrder(
  deps: Pick<OffersDeps, "database" | "clock" | "tasks">,
  of: { factoryId: string; orderGid: string },
): Promise<CancelAnswer> {
  return deps.database.write(async (tx) => {
    const orders = await tx
      .selectFrom("OfferOrder")
      .selectAll()
      .where("factoryId", "=", of.factoryId)
      .where("orderGid", "=", of.orderGid)
      .execute();
    if (orders.length === 0) return { ok: false, code: "not_found" };
    const isGoing = orders.some(({ state }) => state === "releasing" || state === "released");
    if (isGoing) return { ok: false, code: "already_on_its_way" };
    for (const order of orders.filter(({ state }) => state === "new" || state === "waiting")) {
      const { offerId, orderGid } = order;
      const now = deps.clock.now();
      await changeOfferOrder(tx, { offerId, orderGid, now }, { state: "cancelling" });
      await askOrder(tx, deps, order);
    }
    return { ok: true };
  });
}
