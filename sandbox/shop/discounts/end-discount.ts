import type { AppHandle, World } from "#sandbox/contract.ts";
import { idOf } from "../ids.ts";
import type { Shop } from "../state.ts";
import type { DiscountAnswer } from "./change-discount.ts";
import { discountsOf, noSuchDiscount, ownDiscount } from "./change-discount.ts";

interface Named {
  id: string;
  app: AppHandle;
}

/** Takes effect at once, without an end. */
export function activateDiscount(world: World, shop: Shop, { id, app }: Named): DiscountAnswer {
  const discount = ownDiscount(shop, id, app);
  if (!discount) return { ok: false, errors: [noSuchDiscount] };
  const now = world.clock.now();
  discount.startsAt = Math.min(discount.startsAt, now);
  discount.endsAt = null;
  discount.updatedAt = now;
  world.changed(shop);
  return { ok: true, discount };
}

/** Ends now. A merchant may do it as well, so the app is not asked for. */
export function deactivateDiscount(
  world: World,
  shop: Shop,
  { id, app }: { id: string; app?: AppHandle },
): DiscountAnswer {
  const discount = discountsOf(shop).find(
    (each) => idOf(each.id) === idOf(id) && (app === undefined || each.app === app),
  );
  if (!discount) return { ok: false, errors: [noSuchDiscount] };
  const now = world.clock.now();
  discount.endsAt = now;
  discount.startsAt = Math.min(discount.startsAt, now);
  discount.updatedAt = now;
  world.changed(shop);
  return { ok: true, discount };
}

export function deleteDiscount(world: World, shop: Shop, { id, app }: Named): DiscountAnswer {
  const discount = ownDiscount(shop, id, app);
  if (!discount) return { ok: false, errors: [noSuchDiscount] };
  shop.automaticDiscounts = discountsOf(shop).filter((each) => each !== discount);
  world.changed(shop);
  return { ok: true, discount };
}

/** Without the app there is no function that could decide, so its discounts go with it. */
export function removeDiscountsOfApp(world: World, shop: Shop, app: AppHandle): void {
  const kept = discountsOf(shop).filter((each) => each.app !== app);
  if (kept.length === discountsOf(shop).length) return;
  shop.automaticDiscounts = kept;
  world.changed(shop);
}
