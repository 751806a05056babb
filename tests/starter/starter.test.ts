import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { FACTORY } from "../../demo/shops.ts";
import { findFreePorts } from "../../scripts/demo/free-ports.ts";
import { seedDemo } from "../../scripts/demo/seed-demo.ts";
import { enterStore } from "../../scripts/local/system.ts";
import { signInAs } from "../support/sign-in.ts";
import type { TestBrowser } from "../support/browser.ts";
import { launchBrowser } from "../support/browser.ts";
import type { RunningSystem } from "../support/running-system.ts";
import { startRunningSystem } from "../support/running-system.ts";
import { selfSigned } from "./self-signed.ts";
import type { StarterStore } from "./starter-store.ts";
import { buildStarter, startStarter } from "./starter-store.ts";
import type { TlsFront } from "./tls-front.ts";
import { startTlsFront } from "./tls-front.ts";

const STORE = "https://starter.example";
const EMAIL = "starter@example.com";

let system: RunningSystem;
let store: StarterStore;
let browser: TestBrowser;
const fronts: TlsFront[] = [];
const folder = mkdtempSync(join(tmpdir(), "headwater-starter-"));

const described = z.object({ environment: z.record(z.string(), z.string()), apiUrl: z.string() });

async function describeShop(control: string) {
  return described.parse(await (await fetch(control)).json());
}

/** Something to find among the orders: bought at the checkout, by nobody who is signed in. */
async function buy(apiUrl: string, token: string): Promise<void> {
  const ask = async (query: string, variables: object): Promise<unknown> => {
    const answer = await fetch(apiUrl, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-shopify-storefront-access-token": token,
      },
      body: JSON.stringify({ query, variables }),
    });
    return answer.json();
  };
  const found = z
    .object({ data: z.object({ product: z.object({ variant: z.object({ id: z.string() }) }) }) })
    .parse(
      await ask(
        '{ product(handle: "heron-mug") { variant: selectedOrFirstAvailableVariant { id } } }',
        {},
      ),
    );
  const lines = [{ merchandiseId: found.data.product.variant.id, quantity: 2 }];
  const made = z
    .object({
      data: z.object({ cartCreate: z.object({ cart: z.object({ checkoutUrl: z.url() }) }) }),
    })
    .parse(
      await ask(
        "mutation ($input: CartInput) { cartCreate(input: $input) { cart { checkoutUrl } } }",
        { input: { lines } },
      ),
    );
  const checkout = await fetch(made.data.cartCreate.cart.checkoutUrl);
  const paid = await fetch(checkout.url, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({
      email: EMAIL,
      countryCode: "US",
      firstName: "Stella",
      lastName: "Starter",
      address1: "1 Mill St",
      city: "Portland",
      zip: "97201",
      cardNumber: "1",
    }),
  });
  expect(paid.status).toBe(302);
}

beforeAll(async () => {
  const starter = buildStarter();
  system = await startRunningSystem();
  await seedDemo({ sandboxUrl: system.sandboxUrl, print: () => undefined });
  const control = `${system.sandboxUrl}/control/shops/${FACTORY.domain}/storefront`;
  await enterStore(control, STORE);
  const { environment, apiUrl } = await describeShop(control);
  await buy(apiUrl, environment["PUBLIC_STOREFRONT_API_TOKEN"] ?? "");

  const certificate = selfSigned(["shopify.com", "starter.example"]);
  const authority = join(folder, "certificate");
  writeFileSync(authority, certificate.cert);
  const shopify = await startTlsFront(certificate, system.sandboxUrl);
  fronts.push(shopify);
  const { store: port } = await findFreePorts();
  const { PUBLIC_CUSTOMER_ACCOUNT_URL: _ours, ...env } = environment;
  store = await startStarter(starter, {
    port,
    shopifyPort: shopify.port,
    env: {
      ...env,
      SESSION_SECRET: "of this test alone",
      NODE_EXTRA_CA_CERTS: authority,
    },
  });
  const front = await startTlsFront(certificate, store.url);
  fronts.push(front);
  browser = await launchBrowser([
    `--host-resolver-rules=MAP shopify.com:443 127.0.0.1:${shopify.port},MAP starter.example:443 127.0.0.1:${front.port}`,
  ]);
});

afterAll(async () => {
  await browser?.close();
  for (const front of fronts) await front.close();
  await store?.stop();
  await system?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("Hydrogen's own starter, unchanged, signs in at shopify.com and shows its account", async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${STORE}/account`, { waitUntil: "domcontentloaded" });
  expect(page.url(), store.printed()).toContain("https://shopify.com/authentication/");
  await signInAs(page, EMAIL);
  await page.waitForURL(`${STORE}/account/orders`);
  await page.getByRole("heading", { name: "Welcome, Stella" }).waitFor();
  await page.getByRole("link", { name: "#1001" }).click();
  await page.getByRole("heading", { name: "Order #1001" }).waitFor();
  await page.getByText("Heron Mug").first().waitFor();
  await page.getByText("Stella Starter").first().waitFor();

  await page.goto(`${STORE}/account/profile`, { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => document.readyState === "complete");
  await page.getByLabel("Last name").fill("Changed");
  const saved = page.waitForResponse((answer) => answer.request().method() === "PUT");
  await page.getByRole("button", { name: "Update" }).click();
  await saved;
  await page.reload({ waitUntil: "domcontentloaded" });
  expect(await page.getByLabel("Last name").inputValue()).toBe("Changed");

  await page.goto(`${STORE}/account/addresses`, { waitUntil: "domcontentloaded" });
  await page.waitForFunction(() => document.readyState === "complete");
  const fields = {
    firstName: "Stella",
    lastName: "Starter",
    address1: "2 Mill St",
    city: "Portland",
    zoneCode: "OR",
    zip: "97201",
    territoryCode: "US",
  };
  const form = page.locator("form", { has: page.getByRole("button", { name: "Create" }) });
  for (const [name, value] of Object.entries(fields)) {
    await form.locator(`[name="${name}"]`).fill(value);
  }
  await form.getByRole("button", { name: "Create" }).click();
  await page.getByRole("button", { name: "Save" }).waitFor();

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${STORE}/`);
  await page.goto(`${STORE}/account`, { waitUntil: "domcontentloaded" });
  expect(page.url()).toContain("https://shopify.com/authentication/");
  await context.close();
});
