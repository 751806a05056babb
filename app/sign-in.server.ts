import type { Db } from "#app/platform/db/database.server.ts";
import { readChosenLocale } from "#app/platform/settings/shop-settings.server.ts";
import type { EmbeddedApp } from "#app/platform/shopify/embedded-app.server.ts";
import type { AppName } from "#app/platform/shopify/shop-ref.ts";

/** The shop for which a person is looking at a page. Every query and operation is given its id. */
export interface SignedIn {
  shopId: string;
  app: AppName;
  domain: string;
  name: string;
  currency: string;
  timezone: string;
  countryCode: string;
  scopes: string[];
  /** The language chosen in the settings; null to follow Shopify. */
  chosenLocale: string | null;
}

export interface SignIns {
  /**
   * The check that stands before every loader and action of an app. It throws the library's Response
   * when the person has to be sent elsewhere first.
   */
  signIn(request: Request): Promise<SignedIn>;
  /**
   * The same, with a new token: it carries the scopes that the shop grants at this moment, while a
   * token from before a grant does not.
   */
  signInAnew(request: Request): Promise<SignedIn>;
}

export function makeSignIns(deps: { app: AppName; shopify: EmbeddedApp; db: Db }): SignIns {
  const { app, shopify, db } = deps;

  async function signIn(request: Request): Promise<SignedIn> {
    const { session, sessionToken } = await shopify.authenticate.admin(request);
    refuseForeignIssuer(sessionToken);
    const shop = await readShop(db, app, session.shop);
    // A session kept from an earlier installation knows nothing of the new one: it starts over.
    return shop ? complete(shop) : signInAnew(request);
  }

  async function signInAnew(request: Request): Promise<SignedIn> {
    const { session } = await shopify.authenticate.admin(request);
    await shopify.sessionStorage.deleteSession(session.id);
    await shopify.authenticate.admin(request);
    const shop = await readShop(db, app, session.shop);
    if (!shop) throw new Response(null, { status: 401 });
    return complete(shop);
  }

  async function complete(shop: ShopRow): Promise<SignedIn> {
    const scopes = shop.scopes.split(",").filter((scope) => scope !== "");
    const chosenLocale = await readChosenLocale(db, { shopId: shop.shopId, app });
    return { ...shop, app, scopes, chosenLocale };
  }

  return { signIn, signInAnew };
}

/** The library checks signature, audience and times of an id token, but not that it is of one shop. */
function refuseForeignIssuer(token: { iss: string; dest: string }): void {
  const issuer = URL.parse(token.iss)?.hostname;
  if (issuer === undefined || issuer !== URL.parse(token.dest)?.hostname) {
    throw new Response(null, { status: 401 });
  }
}

type ShopRow = NonNullable<Awaited<ReturnType<typeof readShop>>>;

function readShop(db: Db, app: AppName, domain: string) {
  return db
    .selectFrom("Shop")
    .innerJoin("Installation", "Installation.shopId", "Shop.id")
    .select([
      "Shop.id as shopId",
      "Shop.domain",
      "Shop.name",
      "Shop.currency",
      "Shop.timezone",
      "Shop.countryCode",
      "Installation.scopes",
    ])
    .where("Shop.domain", "=", domain)
    .where("Installation.app", "=", app)
    .where("Installation.state", "=", "installed")
    .executeTakeFirst();
}
