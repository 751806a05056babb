import type { World } from "#sandbox/contract.ts";
import type { Shop } from "../state.ts";
import { draftPayload } from "./draft-payload.ts";
import { invoiceUrl } from "./invoice-url.ts";
import type { Draft } from "./state.ts";

export function tellDraft(
  world: World,
  shop: Shop,
  { topic, draft, eventId }: { topic: string; draft: Draft; eventId: string },
): void {
  const payload = { ...draftPayload(shop, draft), invoice_url: invoiceUrl(world, shop, draft) };
  world.emit({ shop, topic, payload, eventId });
  world.changed(shop);
}
