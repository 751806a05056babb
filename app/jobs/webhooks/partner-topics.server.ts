import { z } from "zod";
import { appUninstalled, askProbe } from "#app/jobs/probe-installation.server.ts";
import type { PartnersDeps } from "#app/modules/partners/index.server.ts";
import type { StoredMessage } from "#app/platform/inbox/drain.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { ShopRef } from "#app/platform/shopify/shop-ref.ts";
import type { Tokens } from "#app/platform/shopify/tokens.server.ts";
import { updateShop } from "#app/platform/shopify/update-shop.server.ts";
import { inTransaction, type MessageHandler } from "./in-transaction.server.ts";
import { readPayload } from "./payload.ts";

const scopesUpdate = z.object({ current: z.array(z.string()) });
const shopUpdate = z.object({
  name: z.string(),
  currency: z.string(),
  country_code: z.string(),
  iana_timezone: z.string(),
});

/** Webhooks about the app itself and the shop it is in. */
export function partnerTopics(
  deps: PartnersDeps & {
    tokens: Tokens;
    /** What waited for a permission of the factory app may go on. */
    factoryRescoped: (tx: Tx, factoryId: string) => Promise<void>;
  },
): Record<string, MessageHandler> {
  return {
    "app/uninstalled": inTransaction(deps, async (tx, message) => {
      const shop = shopOf(message);
      const told = await deps.tokens.forget(tx, shop, message.triggeredAt ?? message.receivedAt);
      if (told.is === "forgotten") await appUninstalled(tx, deps, shop);
      if (told.is === "unclear") await askProbe(tx, deps, { ...shop, life: told.life });
    }),

    "app/scopes_update": inTransaction(deps, async (tx, message) => {
      const { current } = readPayload(scopesUpdate, message.payload);
      const shop = shopOf(message);
      await deps.tokens.rescope(tx, shop, current);
      if (shop.app === "factory") await deps.factoryRescoped(tx, shop.shopId);
    }),

    "shop/update": inTransaction(deps, async (tx, message) => {
      const shop = readPayload(shopUpdate, message.payload);
      await updateShop(tx, {
        id: message.shopId,
        name: shop.name,
        currency: shop.currency,
        countryCode: shop.country_code,
        timezone: shop.iana_timezone,
      });
    }),
  };
}

function shopOf({ app, shopId }: StoredMessage): ShopRef {
  return { shopId, app: app === "factory" ? "factory" : "reseller" };
}
