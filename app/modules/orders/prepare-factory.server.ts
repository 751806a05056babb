import { Fault } from "#app/kernel/fault.ts";
import type { OrdersDeps } from "./deps.server.ts";
import type { ShopRefLike } from "./ports.ts";

/** Before the first order is routed: makes the mark by which a routed order is found, and made once. */
export async function prepareFactory(deps: OrdersDeps, shop: ShopRefLike): Promise<void> {
  const answer = await deps.routed.prepare(shop);
  if (!answer.ok) throw new Fault("route_mark_refused", { message: answer.message });
}
