import { SignJWT } from "jose";
import { decode } from "turbo-stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { seedScreens, type ScreenWorld } from "#tests/support/seed-screens.ts";
import { SECRETS, startWebWorld, type WebWorld } from "#tests/support/web-world.ts";

const FACTORY = "screen-works.myshopify.com";
const RESELLER = "screen-shop.myshopify.com";
const STRANGER = "screen-stranger.myshopify.com";
const FOREIGN = "screen-foreign.myshopify.com";
const HOST = Buffer.from("admin.shopify.com/store/screen").toString("base64");
const BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";

type App = "factory" | "reseller";

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
  expect((await openPage({ app: "factory", shop: FACTORY })).status).toBe(200);
  expect((await openPage({ app: "reseller", shop: RESELLER })).status).toBe(200);
  const size = { items: 120, orders: 60 };
  world = await seedScreens(web.database, { factory: FACTORY, reseller: RESELLER, ...size });
}, 60_000);

afterAll(() => web.close());

interface TokenOptions {
  app: App;
  shop: string;
  issuer?: string;
  secret?: string;
}

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

const asBrowser = { "user-agent": BROWSER, "accept-language": "en" };

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
  return fetch(`${web.origin}/${app}${path}?${query}`, { headers: asBrowser, redirect: "manual" });
}

/** What a page's loader answers to App Bridge's fetch. */
async function load(options: TokenOptions & { path: string; signWith?: App }): Promise<Response> {
  const token = await idToken({ ...options, app: options.signWith ?? options.app });
  const headers = { ...asBrowser, authorization: `Bearer ${token}` };
  return fetch(`${web.origin}/${options.app}${options.path}`, { headers, redirect: "manual" });
}

async function submit(
  options: TokenOptions & { path: string },
  fields: Record<string, string>,
): Promise<unknown> {
  const response = await fetch(`${web.origin}/${options.app}${options.path}.data`, {
    method: "POST",
    headers: { ...asBrowser, authorization: `Bearer ${await idToken(options)}` },
    body: new URLSearchParams(fields),
  });
  const { value } = await decode(response.body!);
  return (value as { data: unknown }).data;
}

const sessions = () => web.database.db.selectFrom("WebSession").selectAll().execute();

/** A page of the reseller's app with a query of its own. */
async function openedWith(path: string, values: Record<string, string>): Promise<string> {
  const of = { app: "reseller", shop: RESELLER } as const;
  const asked = { embedded: "1", shop: RESELLER, host: HOST, locale: "en" };
  const query = new URLSearchParams({ ...asked, ...values, id_token: await idToken(of) });
  const page = await fetch(`${web.origin}/reseller${path}?${query}`, { headers: asBrowser });
  return page.text();
}

const catalogueFor = (search: string): Promise<string> => openedWith("/catalogue", { q: search });

describe("signing in", () => {
  it("exchanges the first id token and keeps session and pair sealed, per app", async () => {
    const rows = await sessions();
    const kept = rows.map(({ app, shop, id }) => ({ app, shop, id }));
    expect(kept).toContainEqual({ app: "factory", shop: FACTORY, id: `offline_${FACTORY}` });
    expect(kept).toContainEqual({ app: "reseller", shop: RESELLER, id: `offline_${RESELLER}` });
    expect(rows.some((row) => row.data.includes("shpat_"))).toBe(false);
    const installation = await web.database.db
      .selectFrom("Installation")
      .innerJoin("Shop", "Shop.id", "Installation.shopId")
      .select(["Installation.accessToken", "Shop.currency", "Installation.scopes"])
      .where("Shop.domain", "=", FACTORY)
      .where("Installation.app", "=", "factory")
      .executeTakeFirstOrThrow();
    expect(installation.currency).toBe("CNY");
    expect(installation.accessToken).not.toContain("shpat_");
    expect(installation.scopes).toContain("write_inventory");
  });

  it("asks for the work of a first installation once", async () => {
    await openPage({ app: "factory", shop: FACTORY });
    const tasks = await web.database.db
      .selectFrom("Task")
      .select("key")
      .where("kind", "=", "shop.installed")
      .where("app", "=", "factory")
      .execute();
    expect(tasks).toHaveLength(1);
  });

  it("keeps the two apps of one shop apart", async () => {
    expect((await openPage({ app: "reseller", shop: FACTORY })).status).toBe(200);
    const rows = await sessions();
    const apps = rows.filter((row) => row.shop === FACTORY).map((row) => row.app);
    expect(apps.sort()).toEqual(["factory", "reseller"]);
  });

  it("refuses an id token that is meant for the other app", async () => {
    const token = await idToken({ app: "reseller", shop: FACTORY });
    const page = await openPage({ app: "factory", shop: FACTORY, token });
    expect(page.status).toBe(302);
    expect(page.headers.get("location")).toContain("/factory/auth/session-token");
    const call = {
      app: "factory",
      signWith: "reseller",
      shop: FACTORY,
      path: "/items.data",
    } as const;
    expect((await load(call)).status).toBe(401);
  });

  it("refuses an id token with a wrong signature, or of two shops", async () => {
    const of = { app: "factory", shop: FACTORY, path: "/items.data" } as const;
    expect((await load({ ...of, secret: "guessed" })).status).toBe(401);
    expect((await load({ ...of, issuer: RESELLER })).status).toBe(401);
    expect((await load(of)).status).toBe(200);
  });

  it("sends a bare address to the page that says where the app lives", async () => {
    const headers = asBrowser;
    const bare = await fetch(`${web.origin}/factory/items`, { headers, redirect: "manual" });
    expect(bare.status).toBe(302);
    expect(bare.headers.get("location")).toBe("/factory/auth/login");
    const login = await fetch(`${web.origin}/factory/auth/login`, { headers });
    expect(await login.text()).toContain("Open the app in Shopify");
  });

  it("lets the local admin frame the bounce page, too, and loads the local App Bridge in it", async () => {
    const query = new URLSearchParams({ shop: FACTORY, host: HOST, embedded: "1" });
    const bounce = await fetch(`${web.origin}/factory/auth/session-token?${query}`, {
      headers: asBrowser,
    });
    expect(bounce.headers.get("content-security-policy")).toContain(web.sandboxUrl);
    expect(await bounce.text()).toContain(`${web.sandboxUrl}/app-bridge.js`);
  });

  it("starts over when the app comes back after an uninstall", async () => {
    await web.database.db
      .updateTable("Installation")
      .set({ state: "uninstalled", accessToken: null })
      .where("shopId", "=", world.resellerId)
      .where("app", "=", "reseller")
      .execute();
    const again = await openPage({ app: "reseller", shop: RESELLER });
    expect(again.status).toBe(200);
    const row = await web.database.db
      .selectFrom("Installation")
      .select(["state", "accessToken"])
      .where("shopId", "=", world.resellerId)
      .where("app", "=", "reseller")
      .executeTakeFirstOrThrow();
    expect(row.state).toBe("installed");
    expect(row.accessToken).not.toBeNull();
  });
});

describe("pages", () => {
  it("speak the language that Shopify names, and say so", async () => {
    const page = await openPage({ app: "factory", shop: FACTORY, path: "/items", locale: "zh-CN" });
    const html = await page.text();
    expect(html).toContain('<html lang="zh-CN"');
    expect(html).toContain("现有库存");
  });

  it("may be framed by the shop's admin and the local one only", async () => {
    const page = await openPage({ app: "factory", shop: FACTORY });
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain(`https://${FACTORY}`);
    expect(policy).toContain(web.sandboxUrl);
    expect(policy).not.toContain("*.myshopify.com");
  });

  it.each([
    ["factory", ""],
    ["factory", "/items"],
    ["factory", "/items/item-000000"],
    ["factory", "/partners"],
    ["factory", "/partners/partnership-000000"],
    ["factory", "/orders"],
    ["factory", "/orders/supply-000009"],
    ["factory", "/shops"],
    ["factory", "/shops/channel-reseller"],
    ["factory", "/notices"],
    ["factory", "/settings"],
    ["factory", "/import-report.csv"],
    ["reseller", ""],
    ["reseller", "/catalogue"],
    ["reseller", "/listings"],
    ["reseller", "/orders"],
    ["reseller", "/orders/supply-000001"],
    ["reseller", "/connect"],
    ["reseller", "/notices"],
    ["reseller", "/settings"],
  ] as const)("%s%s is there", async (app, path) => {
    const shop = app === "factory" ? FACTORY : RESELLER;
    const page = await openPage({ app, shop, path });
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain("Something went wrong");
  });

  it.each([
    ["factory", FACTORY, "/items/item-999999"],
    ["factory", FACTORY, "/orders/nothing"],
    ["reseller", STRANGER, "/orders/supply-000001"],
    ["reseller", FACTORY, "/orders/supply-000001"],
  ] as const)("answers 404 to %s of %s for what is not its own: %s", async (app, shop, path) => {
    expect((await openPage({ app, shop, path })).status).toBe(404);
  });

  it.each(["factory", "reseller"] as const)(
    "of the %s app say inside the app that an address leads nowhere",
    async (app) => {
      const shop = app === "factory" ? FACTORY : RESELLER;
      const page = await openPage({ app, shop, path: "/nowhere" });
      expect(page.status).toBe(404);
      const html = await page.text();
      expect(html).toContain("What you are looking for does not exist");
      expect(html).toContain(`href="/${app}/settings"`);
    },
  );

  it("show the units of every channel that holds some, a level known or not", async () => {
    const page = await openPage({ app: "factory", shop: FACTORY, path: "/items/item-000001" });
    const html = await page.text();
    expect(html).toContain("Brand store");
    expect(html).toContain("A shop with a rather long name");
  });

  it("promise nothing of an order that was rejected or is not to be shipped yet", async () => {
    const of = { app: "factory", shop: FACTORY } as const;
    const pageOf = async (order: string) =>
      (await openPage({ ...of, path: `/orders/${order}` })).text();
    const rejected = await pageOf("supply-000010");
    expect(rejected).toContain("Nothing was shipped.");
    expect(rejected).not.toContain("It enters your Shopify orders");
    const held = await pageOf("supply-000001");
    expect(held).toContain("It enters your Shopify orders once it is accepted.");
    expect(held).not.toContain("Ship here");
    expect(await pageOf("supply-000004")).toContain("Ship here");
  });

  it("find an offer by its barcode and say how its listing stands", async () => {
    await web.database.db
      .updateTable("Item")
      .set({ barcode: "4006381333931" })
      .where("id", "=", "item-000008")
      .execute();
    const html = await catalogueFor("4006381333931");
    expect(html).toContain("SEED-00008");
    expect(html).toContain("Not safe");
  });

  it("offer nothing to list where nothing is found", async () => {
    expect(await catalogueFor("SEED-00008")).toContain("List everything found");
    expect(await catalogueFor("no such thing")).not.toContain("List everything found");
  });

  it("keep an invitation code as it was typed, wrong or not", async () => {
    const html = await openedWith("/connect", { code: "No-0-Such" });
    expect(html).toContain('value="No-0-Such"');
    expect(html).toContain("There is no invitation with this code.");
  });

  it("shows a reseller nothing of another reseller's catalogue", async () => {
    const html = await (
      await openPage({ app: "reseller", shop: STRANGER, path: "/listings" })
    ).text();
    expect(html).not.toContain("SEED-");
  });

  it("answers 404 to a file that the build does not have", async () => {
    expect((await fetch(`${web.origin}/assets/of-an-older-build.js`)).status).toBe(404);
  });
});

describe("forms", () => {
  const settings = { app: "factory", shop: FACTORY, path: "/settings" } as const;

  it("keep the chosen language over the one that Shopify names", async () => {
    const answer = await submit(settings, { intent: "language", locale: "zh-CN" });
    expect(answer).toEqual({ ok: true, done: "settings:saved" });
    const page = await openPage({ ...settings, locale: "en" });
    expect(await page.text()).toContain("应用语言");
    await submit(settings, { intent: "language", locale: "" });
  });

  it("name each field that is wrong", async () => {
    const partners = { app: "factory", shop: FACTORY, path: "/partners" } as const;
    const fields = { intent: "invite", label: "", discount: "lots", graceMinutes: "2" };
    const rest = { coolingMinutes: "15", creditLimit: "", shipsTo: "", priority: "5" };
    const answer = await submit({ ...partners, path: "/partners" }, { ...fields, ...rest });
    expect(answer).toMatchObject({
      ok: false,
      fields: { label: "required", discount: "percentage" },
    });
  });

  it("say how a number has to be, and that there is nothing to list", async () => {
    const item = { app: "factory", shop: FACTORY, path: "/items/item-000001" } as const;
    const negative = await submit(item, { intent: "safety", units: "-3" });
    expect(negative).toMatchObject({ ok: false, fields: { units: "out_of_range:0:1000000" } });
    const broken = await submit(item, { intent: "safety", units: "1.5" });
    expect(broken).toMatchObject({ ok: false, fields: { units: "whole_number" } });
    const catalogue = { app: "reseller", shop: RESELLER, path: "/catalogue" } as const;
    const fields = { intent: "listAll", partnershipId: world.partnershipId, search: "no such" };
    expect(await submit(catalogue, fields)).toEqual({ ok: false, code: "nothing_to_list" });
  });

  it("refuse what is another shop's, with a code that the page can say", async () => {
    const notices = { app: "reseller", shop: STRANGER, path: "/notices" } as const;
    const answer = await submit(notices, { intent: "settle", noticeId: "notice-000000" });
    expect(answer).toEqual({ ok: false, code: "notice_unknown" });
    const settled = await submit(
      { ...notices, shop: RESELLER },
      { intent: "settle", noticeId: "notice-000000" },
    );
    expect(settled).toEqual({ ok: true, done: "notices:settled" });
  });
});

describe("requests that no page of ours makes", () => {
  const path = "/items/item-000001";
  const untouched = () =>
    web.database.db.selectFrom("Item").selectAll().where("id", "=", "item-000001").execute();

  async function post(options: { token?: string; body: string; type?: string }): Promise<Response> {
    const { token, body, type = "application/x-www-form-urlencoded" } = options;
    const authorization = token && { authorization: `Bearer ${token}` };
    const headers = { ...asBrowser, "content-type": type, ...(authorization ?? {}) };
    const address = `${web.origin}/factory${path}.data`;
    return fetch(address, { method: "POST", headers, body, redirect: "manual" });
  }

  it("are answered 400 when the body is no form, and change nothing", async () => {
    const before = await untouched();
    const token = await idToken({ app: "factory", shop: FACTORY });
    const json = JSON.stringify({ intent: "safety", units: 3 });
    expect((await post({ token, body: json, type: "application/json" })).status).toBe(400);
    const broken = { body: "--x\r\nnothing", type: "multipart/form-data; boundary=x" };
    expect((await post({ token, ...broken })).status).toBe(400);
    expect(await untouched()).toEqual(before);
  });

  it("change nothing without a token, or with one that is not signed, too old or for somebody else", async () => {
    const before = await untouched();
    const body = "intent=safety&units=7";
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: `https://${FACTORY}/admin`,
      dest: `https://${FACTORY}`,
      aud: web.env.apps.factory.apiKey,
      sub: "42",
      nbf: now - 10,
      exp: now + 60,
    };
    const signed = (change: Partial<typeof claims>): Promise<string> =>
      new SignJWT({ ...claims, ...change })
        .setProtectedHeader({ alg: "HS256" })
        .sign(new TextEncoder().encode(SECRETS.factory));
    const text = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const unsigned = `${text({ alg: "none" })}.${text(claims)}.`;
    const forged = [
      unsigned,
      await signed({ exp: now - 3_600 }),
      await signed({ nbf: now + 3_600 }),
      await signed({ aud: "somebody-else" }),
      await idToken({ app: "reseller", shop: FACTORY }),
    ];
    for (const token of forged) expect((await post({ token, body })).status).toBe(401);
    expect((await post({ body })).headers.get("location")).toBe("/factory/auth/login");
    expect(await untouched()).toEqual(before);
    expect((await post({ token: await signed({}), body })).status).toBe(200);
  });

  it("name a field that is missing by a code that the page can say", async () => {
    const item = { app: "factory", shop: FACTORY, path } as const;
    const answer = await submit(item, { intent: "no such thing" });
    expect(answer).toEqual({ ok: false, code: "form_invalid", fields: { intent: "invalid" } });
    for (const units of ["1e309", "NaN", "٣", "−5", "9".repeat(40), "0x10", "1 000"]) {
      expect(await submit(item, { intent: "safety", units })).toMatchObject({ ok: false });
    }
  });

  it("find nothing of another factory, and change nothing of it", async () => {
    const supply = world.supplyOrderIds[0] ?? "";
    const of = { app: "factory", shop: FOREIGN } as const;
    const pages = [path, `/orders/${supply}`, `/partners/${world.partnershipId}`];
    for (const page of [...pages, `/shops/${world.resellerChannelId}`]) {
      expect((await load({ ...of, path: `${page}.data` })).status).toBe(404);
    }
    const notFound = { ok: false, code: "not_found" };
    const unknown = { ok: false, code: "unknown_partnership" };
    const partner = `/partners/${world.partnershipId}`;
    expect(await submit({ ...of, path }, { intent: "safety", units: "1" })).toEqual(notFound);
    expect(await submit({ ...of, path: `/orders/${supply}` }, { intent: "hold" })).toEqual(
      notFound,
    );
    expect(await submit({ ...of, path: partner }, { intent: "end" })).toEqual(unknown);
    const shop = `/shops/${world.resellerChannelId}`;
    expect(await submit({ ...of, path: shop }, { intent: "retry" })).toEqual(notFound);
  });
});

describe("health", () => {
  it("is told without signing in", async () => {
    expect(await (await fetch(`${web.origin}/healthz`)).text()).toBe("ok");
    expect(await (await fetch(`${web.origin}/readyz`)).text()).toBe("ready");
  });
});
