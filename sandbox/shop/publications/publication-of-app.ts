import type { AppHandle } from "#sandbox/contract.ts";
import type { Publication, Shop } from "../state.ts";

/** The publication that an app's own sales channel has, when it is one. */
export function publicationOfApp(shop: Shop, app: AppHandle): Publication | undefined {
  for (const publication of shop.publications.values())
    if (publication.app === app) return publication;
  return undefined;
}
