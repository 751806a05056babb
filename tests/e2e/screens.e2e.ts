import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { launchBrowser, type TestBrowser } from "../support/browser.ts";
import { isAlive } from "../support/is-alive.ts";
import { seedScreens } from "../support/seed-screens.ts";
import { startWebWorld, type WebWorld } from "../support/web-world.ts";

const FACTORY = "screen-works";
const RESELLER = "screen-shop";
const domainOf = (name: string): string => `${name}.myshopify.com`;
const SCREEN_MS_MAX = 15_000;

const SCREENS = {
  factory: [
    "",
    "/items",
    "/items?tab=shortfall&q=SEED",
    "/items/item-000000",
    "/stock-orders?tab=all",
    "/stock-orders/new",
    "/stock-orders/stock-order-000000",
    "/partners",
    "/partners/partnership-000000",
    "/orders?tab=hold",
    "/orders/supply-000004",
    "/orders/supply-000009",
    "/shops",
    "/shops/channel-reseller",
    "/health",
    "/planning",
    "/reviews",
    "/notices",
    "/settings",
  ],
  reseller: [
    "",
    "/catalogue",
    "/listings?tab=problem",
    "/orders",
    "/orders/supply-000001",
    "/connect?code=SEED-0003-CODE",
    "/notices",
    "/settings",
  ],
} as const;

const LOOKS = [
  { language: "en", width: 1280 },
  { language: "zh-CN", width: 390 },
] as const;

const looks = LOOKS.flatMap((look) => [
  { ...look, app: "factory", shop: FACTORY } as const,
  { ...look, app: "reseller", shop: RESELLER } as const,
]);

describe("every screen", () => {
  let web: WebWorld;
  let browser: TestBrowser;

  beforeAll(async () => {
    const factory = { domain: domainOf(FACTORY), apps: ["factory" as const] };
    const reseller = { domain: domainOf(RESELLER), apps: ["reseller" as const] };
    web = await startWebWorld({ shops: [factory, reseller] });
    const shops = { factory: factory.domain, reseller: reseller.domain };
    await seedScreens(web.database, { ...shops, items: 400, orders: 200 });
    browser = await launchBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await web.close();
  });

  test.each(looks)(
    "of the $app app speaks $language, fits $width pixels and comes to life without an error",
    async ({ app, shop, language, width }) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 844 });
      const failures: string[] = [];
      let path = "";
      page.on("pageerror", (error) => failures.push(`${path}: ${error.message}`));
      await page.goto(`${web.sandboxUrl}/?sandbox-locale=${language}`);
      for (path of SCREENS[app]) {
        await page.goto(`${web.sandboxUrl}/admin/${shop}/apps/${app}${path}`);
        const screen = page.frameLocator("iframe");
        await screen.locator(".Polaris-Page").first().waitFor({ timeout: SCREEN_MS_MAX });
        const frame = page.frames().find((one) => one.url().startsWith(web.origin));
        await frame?.waitForFunction(isAlive, ".Polaris-Page");
        const facts = await frame?.evaluate(() => ({
          language: document.documentElement.lang,
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }));
        expect(facts, path).toEqual({ language, overflow: 0 });
      }
      expect(failures).toEqual([]);
      await context.close();
    },
    120_000,
  );

  test.each([
    {
      language: "en",
      whole: "Enter a whole number.",
      range: "Enter a number from 0 to 1,000,000.",
    },
    { language: "zh-CN", whole: "请输入整数。", range: "请输入 0 到 1,000,000 之间的数字。" },
  ])(
    "says in $language what is wrong with a number, and keeps what was typed",
    async ({ language, whole, range }) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${web.sandboxUrl}/?sandbox-locale=${language}`);
      await page.goto(`${web.sandboxUrl}/admin/${FACTORY}/apps/factory/items/item-000000`);
      const screen = page.frameLocator("iframe");
      const safety = screen.locator(".Polaris-Card, .Polaris-ShadowBevel").filter({
        has: screen.getByRole("heading", { name: /^(Safety stock|安全库存)$/ }),
      });
      const field = safety.getByRole("spinbutton");
      await field.waitFor({ timeout: SCREEN_MS_MAX });
      await page
        .frames()
        .find((one) => one.url().startsWith(web.origin))
        ?.waitForFunction(isAlive, ".Polaris-Page");
      for (const [typed, said] of [
        ["1.5", whole],
        ["-1", range],
        ["1000001", range],
      ] as const) {
        await field.fill(typed);
        await safety.getByRole("button", { name: /^(Save|保存)$/ }).click();
        await safety.getByText(said).waitFor({ timeout: SCREEN_MS_MAX });
        expect(await field.inputValue()).toBe(typed);
      }
      await context.close();
    },
    60_000,
  );
});
