import type { World } from "#sandbox/contract.ts";
import { changeStock } from "../fulfilment/change-stock.ts";
import type { Shop } from "../state.ts";
import { allocateLines } from "../orders/allocate-lines.ts";
import { newEventId } from "../orders/event-id.ts";
import type { Draft } from "./state.ts";

interface DraftEvent {
  draft: Draft;
  eventId: string;
}

/** Puts a draft's units into `reserved`, visibly and without asking whether there are enough. */
export function reserveDraft(world: World, shop: Shop, { draft, eventId }: DraftEvent): void {
  releaseDraft(world, shop, { draft, eventId });
  if (draft.reserveUntil === null || draft.reserveUntil <= world.clock.now()) return;
  const lines = draft.lines.flatMap(({ variantId, quantity }) => {
    const variant = shop.variants.get(variantId ?? "");
    const item = variant && shop.items.get(variant.inventoryItemId);
    return item?.tracked ? [{ inventoryItemId: item.id, tracked: true, quantity }] : [];
  });
  const places = allocateLines(shop, lines);
  lines.forEach(({ inventoryItemId, quantity }, index) => {
    const locationId = places[index];
    if (!locationId) return;
    draft.reserved.push({ inventoryItemId, locationId, quantity });
    const deltas = { available: -quantity, reserved: quantity };
    changeStock(world, shop, { inventoryItemId, locationId, deltas, eventId });
  });
  releaseWhenDue(world, shop, draft);
}

export function releaseDraft(world: World, shop: Shop, { draft, eventId }: DraftEvent): void {
  for (const { inventoryItemId, locationId, quantity } of draft.reserved) {
    const deltas = { available: quantity, reserved: -quantity };
    changeStock(world, shop, { inventoryItemId, locationId, deltas, eventId });
  }
  draft.reserved = [];
}

export function releaseWhenDue(world: World, shop: Shop, draft: Draft): void {
  const until = draft.reserveUntil;
  if (until === null || draft.reserved.length === 0) return;
  world.clock.setTimer(Math.max(0, until - world.clock.now()), () => {
    if (draft.reserveUntil === until)
      releaseDraft(world, shop, { draft, eventId: newEventId(world) });
  });
}
