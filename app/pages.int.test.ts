import { describe, expect, it } from "vitest";

import { FACTORY, FOREIGN, RESELLER, STRANGER, visitApps } from "#tests/support/visit-apps.ts";

const apps = visitApps();
const { openPage, submit, openedWith } = apps;

const catalogueFor = (search: string): Promise<string> => openedWith("/catalogue", { q: search });

const PATHS = [
  ["factory", ""],
  ["factory", "/items"],
  ["factory", "/items/item-000000"],
  ["factory", "/stock-orders"],
  ["factory", "/stock-orders/new"],
  ["factory", "/stock-orders/stock-order-000000"],
  ["factory", "/stock-orders/stock-order-000001"],
  ["factory", "/stock-orders/stock-order-000002"],
  ["factory", "/stock-orders/stock-order-000003"],
  ["factory", "/stock-orders/stock-order-000004"],
  ["factory", "/stock-orders/stock-order-000005/offer/stock-line-000005-0"],
  ["factory", "/offers"],
  ["factory", "/offers/offer-000000"],
  ["factory", "/offers/offer-000001"],
  ["factory", "/offers/offer-000002"],
  ["factory", "/offers/offer-000003"],
  ["factory", "/offers/offer-000004"],
  ["factory", "/offers/offer-000005"],
  ["factory", "/offers/offer-000006"],
  ["factory", "/offers/offer-000007"],
  ["factory", "/offers/offer-000008"],
  ["factory", "/offers/offer-000009"],
  ["factory", "/offers/offer-000010"],
  ["factory", "/offers/offer-000011"],
  ["factory", "/offers/offer-000012"],
  ["factory", "/orders/supply-of-offer"],
  ["factory", "/partners"],
  ["factory", "/partners/partnership-000000"],
  ["factory", "/orders"],
  ["factory", "/orders/supply-000009"],
  ["factory", "/shops"],
  ["factory", "/shops/channel-reseller"],
  ["factory", "/health"],
  ["factory", "/planning"],
  ["factory", "/reviews"],
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
] as const;

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
    expect(policy).toContain(apps.web.sandboxUrl);
    expect(policy).not.toContain("*.myshopify.com");
  });

  it.each(PATHS)("%s%s is there", async (app, path) => {
    const shop = app === "factory" ? FACTORY : RESELLER;
    const page = await openPage({ app, shop, path });
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain("Something went wrong");
  });

  it("reach the browser with every character whole", async () => {
    for (const [app, path] of PATHS) {
      const shop = app === "factory" ? FACTORY : RESELLER;
      const html = await (await openPage({ app, shop, path, locale: "zh-CN" })).text();
      expect(html.indexOf("\0"), `${app}${path}`).toBe(-1);
      expect(html.indexOf("\uFFFD"), `${app}${path}`).toBe(-1);
    }
  });

  it.each([
    ["factory", FACTORY, "/items/item-999999"],
    ["factory", FACTORY, "/orders/nothing"],
    ["factory", FACTORY, "/stock-orders/nothing"],
    ["factory", FACTORY, "/stock-orders/stock-order-000005/offer/nothing"],
    ["factory", FACTORY, "/offers/nothing"],
    ["factory", FOREIGN, "/offers/offer-000000"],
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

  it("tell how a factory's own partners' shops are doing, and nobody else's", async () => {
    const page = await openPage({
      app: "factory",
      shop: FACTORY,
      path: "/health",
      locale: "zh-CN",
    });
    const html = await page.text();
    expect(html).toContain("运行状况");
    expect(html).toContain("A shop with a rather long name");
    const foreign = await openPage({ app: "factory", shop: FOREIGN, path: "/health" });
    expect(await foreign.text()).not.toContain("A shop with a rather long name");
  });

  it("find an offer by its barcode and say how its listing stands", async () => {
    await apps.web.database.db
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
    expect((await fetch(`${apps.web.origin}/assets/of-an-older-build.js`)).status).toBe(404);
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
    const fields = {
      intent: "listAll",
      partnershipId: apps.world.partnershipId,
      search: "no such",
    };
    expect(await submit(catalogue, fields)).toEqual({ ok: false, code: "nothing_to_list" });
  });

  it("publish and refuse what shoppers said, and say which field is missing", async () => {
    const reviews = { app: "factory", shop: FACTORY, path: "/reviews" } as const;
    const voiceId = "voice-000000";
    const html = await (await openPage({ ...reviews, locale: "zh-CN" })).text();
    expect(html).toContain("陈 Ada");
    const refused = await submit(reviews, { intent: "refuse", voiceId, reason: "" });
    expect(refused).toMatchObject({ ok: false, code: "reason_missing", field: "reason" });
    const published = await submit(reviews, { intent: "publish", voiceId });
    expect(published).toEqual({ ok: true, done: "reviews:published" });
    const foreign = { ...reviews, shop: FOREIGN };
    const notTheirs = await submit(foreign, { intent: "publish", voiceId });
    expect(notTheirs).toEqual({ ok: false, code: "not_found" });
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
