import { onHandOf, type ItemBooks } from "#app/modules/escrow/index.ts";
import { changeReserves, loadReserves } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import { believedReserve } from "./believed-reserve.ts";
import type { ChannelsDeps } from "./deps.server.ts";

/**
 * Finds where the factory's reserve of an item stands after a backup was restored, and gives how many
 * units of it are ours. Units in the reserve that nobody can account for are told to the factory.
 */
export async function settleReserve(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock">,
  of: {
    unit: { itemId: string; factoryId: string };
    books: ItemBooks;
    /** Units in Shopify's `reserved`, by location. */
    reserves: ReadonlyMap<string, number>;
    available: number;
    committed: number;
  },
): Promise<number> {
  const { unit, books, reserves, available, committed } = of;
  const { itemId, factoryId } = unit;
  const places = (await loadReserves(tx, [itemId])).map((place) => ({
    locationId: place.locationId,
    booked: place.reserved,
    sampled: reserves.get(place.locationGid) ?? 0,
  }));
  const shop = { onHand: onHandOf(books), available, committed };
  const believed = believedReserve(places, shop);
  let ours = 0;
  let unknown = 0;
  for (const { locationId, booked, sampled } of places) {
    const units = believed.get(locationId) ?? 0;
    ours += units;
    unknown += sampled - units;
    if (units !== booked) {
      await changeReserves(tx, [{ itemId, locationId, reserved: units - booked }]);
    }
  }
  if (unknown > 0) {
    await raiseNotice(tx, deps.clock, {
      shopId: factoryId,
      factoryId,
      kind: "reserve_unknown",
      subject: itemId,
      details: { itemId, units: unknown },
    });
  }
  return ours;
}
