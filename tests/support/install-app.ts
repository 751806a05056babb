import { makeInstallShop } from "#app/platform/shopify/install-shop.server.ts";
import type { AppName } from "#app/platform/shopify/shop-ref.ts";
import type { ShopBase } from "#sandbox/contract.ts";
import type { Sandbox } from "#sandbox/create-sandbox.ts";
import type { HubWorld } from "./world.ts";

/** Installs an app in a shop and answers the shop's id in the hub. */
export type Install = (app: AppName, shop: ShopBase & { name?: string }) => Promise<string>;

export function makeInstall(world: HubWorld): Install {
  const install = makeInstallShop({
    database: world.database,
    clock: world.time.hub,
    storeToken: (tx, shop, pair) => world.web.clients.tokens.storeExchanged(tx, shop, pair),
    installed: (tx, shop, begun) => world.web.installed(tx, shop, begun),
  });
  return async (app, shop) => {
    const place = { shop: shop.domain, app };
    const { scopes, id } = world.sandbox.control.installApp(place);
    world.sandbox.control.approveProtectedData(app, true);
    const tokens = world.sandbox.control.issueTokens(place, { expiring: true });
    await install({
      app,
      shop: {
        gid: shop.id,
        domain: shop.domain,
        name: shop.domain,
        currency: "USD",
        countryCode: "CN",
        timezone: "Asia/Shanghai",
        plan: "Basic",
      },
      installationGid: `gid://shopify/AppInstallation/${id}`,
      pair: toPair(tokens, [...scopes].join(",")),
    });
    const row = await world.database.db
      .selectFrom("Shop")
      .select("id")
      .where("domain", "=", shop.domain)
      .executeTakeFirstOrThrow();
    return row.id;
  };
}

type Issued = ReturnType<Sandbox["control"]["issueTokens"]>;

function toPair({ access, refresh }: Issued, scopes: string) {
  return {
    accessToken: access.token,
    accessExpiresAt: access.expiresAt ?? null,
    refreshToken: refresh?.token ?? null,
    refreshExpiresAt: refresh?.expiresAt ?? null,
    scopes,
  };
}
