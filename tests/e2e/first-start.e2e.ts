import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { FACTORY, RESELLERS } from "../../demo/shops.ts";
import { seedDemo } from "../../scripts/demo/seed-demo.ts";
import type { TestBrowser } from "../support/browser.ts";
import { launchBrowser } from "../support/browser.ts";
import type { RunningSystem } from "../support/running-system.ts";
import { startRunningSystem } from "../support/running-system.ts";

const SCREEN_MS_MAX = 15_000;

describe("a first start", () => {
  let system: RunningSystem;
  let browser: TestBrowser;

  beforeAll(async () => {
    system = await startRunningSystem();
    await seedDemo({ sandboxUrl: system.sandboxUrl, print: () => undefined });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  test("lists every shop of the demo world", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(system.sandboxUrl);
    for (const { domain } of [FACTORY, ...RESELLERS]) {
      await page.getByText(domain.replace(".myshopify.com", "")).first().waitFor();
    }
    await context.close();
  });

  const apps = [
    { shop: FACTORY, app: "factory" },
    ...RESELLERS.slice(0, 1).map((shop) => ({ shop, app: "reseller" })),
  ];
  test.each(apps)("opens the $app app in the admin of $shop.name", async ({ shop, app }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(error.message));
    const name = shop.domain.replace(".myshopify.com", "");
    await page.goto(`${system.sandboxUrl}/admin/${name}/apps/${app}`);
    const screen = page.frameLocator("iframe");
    await screen.getByRole("heading", { level: 1 }).first().waitFor({ timeout: SCREEN_MS_MAX });
    const frame = page.frames().find((one) => one.url().startsWith(`${system.hubUrl}/${app}`));
    expect(
      frame,
      page
        .frames()
        .map((one) => one.url())
        .join("\n"),
    ).toBeDefined();
    expect(failures).toEqual([]);
    await context.close();
  });
});
