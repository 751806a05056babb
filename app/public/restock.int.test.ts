import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_STORE_SETTINGS } from "#app/modules/store/index.ts";
import { signStoreCall, storeSecret } from "#app/platform/crypto/store-secret.server.ts";
import { seedScreens } from "#tests/support/seed-screens.ts";
import { startWebWorld, type WebWorld } from "#tests/support/web-world.ts";

const DOMAIN = "restock-works.myshopify.com";
const BASE = `/public/v1/shops/${DOMAIN}`;
let web: WebWorld;

beforeAll(async () => {
  web = await startWebWorld({ shops: [{ domain: DOMAIN, apps: ["factory"] }] });
  const shops = { factory: DOMAIN, reseller: "restock-shop.myshopify.com" };
  await seedScreens(web.database, { ...shops, items: 1, orders: 1 });
  const variantGid = "gid://shopify/ProductVariant/42";
  await web.database.db.updateTable("Item").set({ variantGid }).execute();
});

afterAll(() => web.close());

async function tell(told: object, path = "/notify") {
  const body = JSON.stringify(told);
  const key = web.env.encryptionKey;
  const secret = storeSecret({
    key,
    domain: DOMAIN,
    version: DEFAULT_STORE_SETTINGS.secretVersion,
  });
  const header = signStoreCall(secret, { method: "POST", path: BASE + path, body }, Date.now());
  const headers = { "x-headwater-signature": header };
  const response = await fetch(`${web.origin}${BASE}${path}`, { method: "POST", body, headers });
  return { status: response.status, body: await response.json() };
}

const wish = {
  email: "ada@example.com",
  consent: true,
  variantId: "42",
  locale: "ru",
  pageUrl: "https://store.example/ru/products/heron-mug",
};
const states = async () =>
  (await web.database.db.selectFrom("RestockWish").select("state").execute()).map(
    ({ state }) => state,
  );

test("names the field that keeps it from being told", async () => {
  const refused = (field: string) => ({ status: 422, body: { error: "invalid_wish", field } });
  expect(await tell({ ...wish, email: "ada@" })).toEqual(refused("email"));
  expect(await tell({ ...wish, consent: false })).toEqual(refused("consent"));
  expect(await tell({ ...wish, pageUrl: "javascript:alert(1)" })).toEqual(refused("pageUrl"));
});

test("a link of the mail asks first, in the reader's language, and its button acts", async () => {
  expect(await tell(wish)).toEqual({ status: 202, body: { state: "asked" } });
  const { text } = await web.database.db
    .selectFrom("Mail")
    .select("text")
    .executeTakeFirstOrThrow();
  const link = /https?:\S+\/confirm\?\S+/.exec(text)?.[0] ?? "";
  const page = await fetch(link);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page.headers.get("referrer-policy")).toBe("no-referrer");
  const html = await page.text();
  expect(html).toContain('<html lang="ru">');
  expect(html).toContain("Да, напишите мне");
  expect(await states()).toEqual(["asked"]);
  expect(await (await fetch(link, { method: "POST" })).text()).toContain("Спасибо");
  expect(await states()).toEqual(["confirmed"]);
  const withdraw = link.replace("/confirm?", "/withdraw?");
  const forged = await fetch(withdraw.replace("token=", "token=x"), { method: "POST" });
  expect(forged.status).toBe(400);
  expect((await fetch(withdraw, { method: "POST" })).status).toBe(200);
  expect(await states()).toEqual([]);
});
