import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Frame, Page } from "playwright-core";
import { serveSandbox } from "#sandbox/http-server.ts";
import type { SandboxServer } from "#sandbox/http-server.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { realClock } from "../clock.ts";
import { startEmbeddedApp } from "../testing/embedded-app.ts";
import type { EmbeddedApp } from "../testing/embedded-app.ts";
import { isSmallShop } from "../testing/small-shop-module.ts";
import { SHOP, startSandbox, testApp } from "../testing/start.ts";
import type { TestSandbox } from "../testing/start.ts";

let browser: TestBrowser;
let server: SandboxServer;
let app: EmbeddedApp;
let world: TestSandbox;

beforeAll(async () => {
  app = await startEmbeddedApp(() => server.url);
  const factory = testApp("factory", { applicationUrl: `${app.origin}/app` });
  world = startSandbox({ clock: realClock, apps: [factory, testApp("reseller")] });
  server = await serveSandbox(world.sandbox, { port: 0 });
  const shop = world.sandbox.world.shops.get(SHOP);
  if (shop && isSmallShop(shop)) {
    shop.products.push({ id: "gid://shopify/Product/1", title: "Mug", tags: [] });
  }
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  await app.close();
});

let page: Page;
let frame: Frame;

async function open(path: string, options?: { viewport?: { width: number; height: number } }) {
  const context = await browser.newContext(options);
  page = await context.newPage();
  await page.goto(`${server.url}/admin/pottery/apps/factory${path}`);
  await page.waitForFunction(() => document.querySelectorAll("#app-nav a").length > 0);
  const found = page.frames().find((each) => each.name() === "app-iframe");
  if (!found) throw new Error("no frame");
  frame = found;
}

/** Runs in the app's frame, where App Bridge is. */
function inApp<T>(script: string): Promise<T> {
  return frame.evaluate(script);
}

describe("an embedded app", () => {
  beforeEach(() => open("/items?page=2"));

  test("is loaded at the path of the admin's address, with a session token and Shopify's parameters", async () => {
    const url = new URL(frame.url());
    expect(url.pathname + url.search).toMatch(/^\/app\/items\?page=2&embedded=1&host=/);
    expect(url.searchParams.get("shop")).toBe(SHOP);
    expect(url.searchParams.get("hmac")).toMatch(/^[0-9a-f]{64}$/);
    expect(app.asked).toContainEqual({ path: "/app/items", authorized: true });
  });

  test("has its menu in the admin, without the home entry, and is routed from there", async () => {
    const nav = page.locator("#app-nav");
    expect(await nav.locator("a").allTextContents()).toEqual(["Items", "Orders"]);
    await nav.getByText("Orders").click();
    await frame.waitForSelector("text=routed /app/orders?open=1");
    await page.waitForURL("**/admin/pottery/apps/factory/orders?open=1");
    expect(await nav.locator("[aria-current]").textContent()).toBe("Orders");
  });

  test("keeps its place when the whole page is loaded again", async () => {
    await page.locator("#app-nav").getByText("Orders").click();
    await page.waitForURL("**/orders?open=1");
    await page.reload();
    await page.frameLocator("#app").locator("h1", { hasText: "/app/orders" }).waitFor();
    expect(app.asked.at(-1)).toEqual({ path: "/app/orders", authorized: true });
  });

  test("sends its session token with every request, and once more when it was refused", async () => {
    app.asked.length = 0;
    expect(await inApp(`fetch("/app/api").then((r) => r.text())`)).toBe("authorized true");
    expect(app.asked.map(({ path }) => path)).toEqual(["/app/api", "/app/api"]);
  });

  test("recovers by the bounce page when a document came without a token", async () => {
    await inApp(`location.assign("/app/lost")`);
    await frame.waitForURL("**/app/lost?id_token=*");
    await frame.locator("h1", { hasText: "/app/lost" }).waitFor();
  });

  test("shows its title and its buttons in the admin's head", async () => {
    const bar = page.locator("#title-bar");
    expect(await bar.locator("b").textContent()).toBe("My title");
    await bar.getByRole("button", { name: "Do it" }).click();
    await frame.waitForSelector("#out >> text=done");
  });

  test("shows toasts", async () => {
    await inApp(`shopify.toast.show("Stock saved", { duration: 60000 })`);
    await page.getByRole("status").getByText("Stock saved").waitFor();
  });

  test("shows a modal with its content, title and buttons, and hides it again", async () => {
    await inApp(`shopify.modal.show("modal")`);
    await frame.getByRole("dialog").getByText("Inside the modal").waitFor();
    await frame.getByRole("dialog").getByText("Modal title").waitFor();
    await frame.getByRole("dialog").getByRole("button", { name: "Okay" }).click();
    await frame.waitForSelector("dialog", { state: "detached" });
    await inApp(`shopify.modal.show("modal")`);
    await frame.getByRole("dialog").getByText("Inside the modal").waitFor();
  });

  test("shows a save bar as soon as a form that wants one is changed", async () => {
    await frame.getByLabel("Name").fill("Ann");
    await frame.getByRole("button", { name: "Save" }).click();
    await frame.waitForSelector("#out >> text=saved");
    await frame.getByRole("button", { name: "Save" }).waitFor({ state: "hidden" });
  });

  test("lets the merchant pick products", async () => {
    const picked = inApp<{ title: string }[]>(
      `shopify.resourcePicker({ type: "product", multiple: true })`,
    );
    await page.getByRole("dialog").getByLabel("Mug").check();
    await page.getByRole("dialog").getByRole("button", { name: "Select" }).click();
    expect((await picked).map(({ title }) => title)).toEqual(["Mug"]);
  });

  test("asks for optional scopes, which the merchant grants or declines", async () => {
    const ask = () =>
      inApp<{ result: string; detail: { granted: string[] } }>(
        `shopify.scopes.request(["write_orders"])`,
      );
    const declined = ask();
    await page.getByRole("button", { name: "Decline" }).click();
    expect((await declined).result).toBe("declined-all");
    const granted = ask();
    await page.getByRole("button", { name: "Grant" }).click();
    expect((await granted).detail.granted).toContain("read_orders");
    const revoked = await inApp<{ detail: { granted: string[] } }>(
      `shopify.scopes.revoke(["write_orders"])`,
    );
    expect(revoked.detail.granted).not.toContain("write_orders");
  });
});

describe("the admin's page", () => {
  test("speaks Chinese when it is told to, and tells the app so", async () => {
    await open("/items");
    await page.getByRole("link", { name: "简体中文" }).click();
    await page.getByRole("link", { name: "首页" }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll("#app-nav a").length > 0);
    const frameUrl =
      page
        .frames()
        .find((each) => each.name() === "app-iframe")
        ?.url() ?? "";
    expect(new URL(frameUrl).searchParams.get("locale")).toBe("zh-CN");
    expect(new URL(frameUrl).pathname).toBe("/app/items");
  });

  test("fits a phone: the navigation is behind a button and nothing scrolls sideways", async () => {
    await open("/items", { viewport: { width: 390, height: 800 } });
    expect(await page.locator("#side").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).click();
    await page.locator("#app-nav").getByText("Orders").click();
    await frame.waitForSelector("text=routed /app/orders?open=1");
    expect(await page.locator("#side").isVisible()).toBe(false);
    expect(await page.locator("header .shop").innerText()).toBe(SHOP);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  test("lists shops and apps, installs by opening and uninstalls", async () => {
    await open("/items");
    await page.goto(server.url);
    await page.getByRole("link", { name: "Open the admin" }).click();
    await page.waitForURL("**/admin/pottery");
    const reseller = page.locator(".row", { hasText: "reseller" });
    page.on("dialog", (dialog) => void dialog.accept());
    await reseller.getByRole("button", { name: "Uninstall" }).click();
    await reseller.getByText("not installed", { exact: true }).waitFor();
    const installed = world.sandbox.control.listShops()[0]?.apps.map(({ app: handle }) => handle);
    expect(installed).toEqual(["factory"]);
  });
});
