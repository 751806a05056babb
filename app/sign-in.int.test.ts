import { describe, expect, it } from "vitest";

import { FACTORY, HOST, RESELLER, asBrowser, visitApps } from "#tests/support/visit-apps.ts";

const apps = visitApps();
const { idToken, openPage, load } = apps;

const sessions = () => apps.web.database.db.selectFrom("WebSession").selectAll().execute();

describe("signing in", () => {
  it("exchanges the first id token and keeps session and pair sealed, per app", async () => {
    const rows = await sessions();
    const kept = rows.map(({ app, shop, id }) => ({ app, shop, id }));
    expect(kept).toContainEqual({ app: "factory", shop: FACTORY, id: `offline_${FACTORY}` });
    expect(kept).toContainEqual({ app: "reseller", shop: RESELLER, id: `offline_${RESELLER}` });
    expect(rows.some((row) => row.data.includes("shpat_"))).toBe(false);
    const installation = await apps.web.database.db
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

  it("opens the brand store of a first installation once", async () => {
    await openPage({ app: "factory", shop: FACTORY });
    const brands = await apps.web.database.db
      .selectFrom("Channel")
      .innerJoin("Shop", "Shop.id", "Channel.shopId")
      .select("Channel.kind")
      .where("Shop.domain", "=", FACTORY)
      .execute();
    expect(brands).toEqual([{ kind: "brand" }]);
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
    const bare = await fetch(`${apps.web.origin}/factory/items`, { headers, redirect: "manual" });
    expect(bare.status).toBe(302);
    expect(bare.headers.get("location")).toBe("/factory/auth/login");
    const login = await fetch(`${apps.web.origin}/factory/auth/login`, { headers });
    expect(await login.text()).toContain("Open the app in Shopify");
  });

  it("lets the local admin frame the bounce page, too, and loads the local App Bridge in it", async () => {
    const query = new URLSearchParams({ shop: FACTORY, host: HOST, embedded: "1" });
    const bounce = await fetch(`${apps.web.origin}/factory/auth/session-token?${query}`, {
      headers: asBrowser,
    });
    expect(bounce.headers.get("content-security-policy")).toContain(apps.web.sandboxUrl);
    expect(await bounce.text()).toContain(`${apps.web.sandboxUrl}/app-bridge.js`);
  });

  it("starts over when the app comes back after an uninstall", async () => {
    await apps.web.database.db
      .updateTable("Installation")
      .set({ state: "uninstalled", accessToken: null })
      .where("shopId", "=", apps.world.resellerId)
      .where("app", "=", "reseller")
      .execute();
    const again = await openPage({ app: "reseller", shop: RESELLER });
    expect(again.status).toBe(200);
    const row = await apps.web.database.db
      .selectFrom("Installation")
      .select(["state", "accessToken"])
      .where("shopId", "=", apps.world.resellerId)
      .where("app", "=", "reseller")
      .executeTakeFirstOrThrow();
    expect(row.state).toBe("installed");
    expect(row.accessToken).not.toBeNull();
  });
});

describe("health", () => {
  it("is told without signing in", async () => {
    expect(await (await fetch(`${apps.web.origin}/healthz`)).text()).toBe("ok");
    expect(await (await fetch(`${apps.web.origin}/readyz`)).text()).toBe("ready");
  });
});
