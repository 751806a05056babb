import type { ShopBase } from "#sandbox/contract.ts";
import { json } from "../http/messages.ts";
import type { SandboxAnswer } from "../http/messages.ts";

/** What every API answers for a shop that Shopify has frozen, locked or closed. */
export function refuseStanding(shop: ShopBase): SandboxAnswer | undefined {
  switch (shop.standing) {
    case "open":
      return undefined;
    case "frozen":
      return json(402, { errors: "Unavailable Shop" });
    case "locked":
      return json(423, { errors: "Locked" });
    case "closed":
      return json(404, { errors: "Not Found" });
  }
}
