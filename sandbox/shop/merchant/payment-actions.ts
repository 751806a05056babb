import { z } from "zod";
import type { ShopRoute } from "#sandbox/contract.ts";
import { refuse } from "../orders/refusal.ts";
import { vaultCard } from "../payments/deferred.ts";
import type { ActionContext, ActionResult } from "./action.ts";
import { action } from "./action.ts";
import { findOrder } from "./find.ts";

const cardSchema = z.object({
  order: z.string(),
  card: z.enum(["ok", "declines_later"]).default("ok"),
});

/** The buyer follows the link to a new card: later charges use it in the old one's place. */
function replaceCard(
  { world, shop }: ActionContext,
  { order: name, card }: z.infer<typeof cardSchema>,
): ActionResult {
  const found = findOrder(shop, name);
  if (!found.ok) return found;
  const [mandate] = found.order.mandates ?? [];
  if (!mandate) return refuse("The order has no vaulted card.", ["order"]);
  const { card: kept, declines } = vaultCard(world, {
    holder: mandate.card.name,
    declines: card === "declines_later",
  });
  Object.assign(mandate, { card: kept, declines });
  world.changed(shop);
  return { ok: true, mandateId: mandate.id };
}

export const paymentActions: readonly ShopRoute[] = [
  action("/orders/:order/replace-card", cardSchema, replaceCard),
];
