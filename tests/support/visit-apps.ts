import { SignJWT } from "jose";
import { decode } from "turbo-stream";
import { afterAll, beforeAll } from "vitest";
import { seedScreens, type ScreenWorld } from "./seed-screens.ts";
import { SECRETS, startWebWorld, type WebWorld } from "./web-world.ts";

/** A shop with both apps, its reseller, and one shop of each app that has nothing to do with them. */
export const FACTORY = "screen-works.myshopify.com";
export const RESELLER = "screen-shop.myshopify.com";
export const STRANGER = "screen-stranger.myshopify.com";
export const FOREIGN = "screen-foreign.myshopify.com";
export const HOST = Buffer.from("admin.shopify.com/store/screen").toString("base64");

const BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";
export const asBrowser = { "user-agent": BROWSER, "accept-language": "en" };

type App = "factory" | "reseller";

interface TokenOptions {
  app: App;
  shop: string;
  issuer?: string;
  secret?: string;
}

/** The running apps with seeded shops, for one test file, and what a browser can ask of them. */
export function visitApps() {
  let web: WebWorld;
  let world: ScreenWorld;

  beforeAll(async () => {
    web = await startWebWorld({
      shops: [
        { domain: FACTORY, apps: ["factory", "reseller"] },
        { domain: RESELLER, apps: ["reseller"] },
        { domain: STRANGER, apps: ["reseller"] },
        { domain: FOREIGN, apps: ["factory"] },
      ],
    });
    await installed(await openPage({ app: "factory", shop: FACTORY }));
    await installed(await openPage({ app: "reseller", shop: RESELLER }));
    const size = { items: 120, orders: 60 };
    world = await seedScreens(web.database, { factory: FACTORY, reseller: RESELLER, ...size });
  });

  afterAll(() => web.close());

  /** A session token as Shopify would issue it for the app in the shop. */
  function idToken({
    app,
    shop,
    issuer = shop,
    secret = SECRETS[app],
  }: TokenOptions): Promise<string> {
    return new SignJWT({ dest: `https://${shop}`, sid: "session", jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setIssuer(`https://${issuer}/admin`)
      .setAudience(web.env.apps[app].apiKey)
      .setSubject("42")
      .setIssuedAt()
      .setNotBefore("-1s")
      .setExpirationTime("60s")
      .sign(new TextEncoder().encode(secret));
  }

  async function openPage(options: {
    app: App;
    shop: string;
    path?: string;
    locale?: string;
    token?: string;
  }): Promise<Response> {
    const { app, shop, path = "", locale = "en" } = options;
    const token = options.token ?? (await idToken({ app, shop }));
    const query = new URLSearchParams({ embedded: "1", shop, host: HOST, locale, id_token: token });
    return fetch(`${web.origin}/${app}${path}?${query}`, {
      headers: asBrowser,
      redirect: "manual",
    });
  }

  /** What a page's loader answers to App Bridge's fetch. */
  async function load(options: TokenOptions & { path: string; signWith?: App }): Promise<Response> {
    const token = await idToken({ ...options, app: options.signWith ?? options.app });
    const headers = { ...asBrowser, authorization: `Bearer ${token}` };
    return fetch(`${web.origin}/${options.app}${options.path}`, { headers, redirect: "manual" });
  }

  async function submit(
    options: TokenOptions & { path: string },
    fields: Record<string, string | string[]>,
  ): Promise<unknown> {
    const values = Object.entries(fields).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : value.map((one) => [`${name}[]`, one]),
    );
    const response = await fetch(`${web.origin}/${options.app}${options.path}.data`, {
      method: "POST",
      headers: { ...asBrowser, authorization: `Bearer ${await idToken(options)}` },
      body: new URLSearchParams(values),
    });
    const { value } = await decode(response.body!);
    return (value as { data: unknown }).data;
  }

  /** A page of the reseller's app with a query of its own. */
  async function openedWith(path: string, values: Record<string, string>): Promise<string> {
    const of = { app: "reseller", shop: RESELLER } as const;
    const asked = { embedded: "1", shop: RESELLER, host: HOST, locale: "en" };
    const query = new URLSearchParams({ ...asked, ...values, id_token: await idToken(of) });
    const page = await fetch(`${web.origin}/reseller${path}?${query}`, { headers: asBrowser });
    return page.text();
  }

  return {
    get web() {
      return web;
    },
    get world() {
      return world;
    },
    idToken,
    openPage,
    load,
    submit,
    openedWith,
  };
}

async function installed(page: Response): Promise<void> {
  if (page.status !== 200) throw new Error(`the app answered ${page.status}: ${await page.text()}`);
}
