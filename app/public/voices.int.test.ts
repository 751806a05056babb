import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_STORE_SETTINGS } from "#app/modules/store/index.ts";
import { signStoreCall, storeSecret } from "#app/platform/crypto/store-secret.server.ts";
import { seedScreens } from "#tests/support/seed-screens.ts";
import { startWebWorld, type WebWorld } from "#tests/support/web-world.ts";

const DOMAIN = "voices-works.myshopify.com";
const BASE = `/public/v1/shops/${DOMAIN}`;
let web: WebWorld;

beforeAll(async () => {
  web = await startWebWorld({ shops: [{ domain: DOMAIN, apps: ["factory"] }] });
  const shops = { factory: DOMAIN, reseller: "voices-shop.myshopify.com" };
  await seedScreens(web.database, { ...shops, items: 3, orders: 1 });
  await web.database.db
    .updateTable("Item")
    .set({ productGid: "gid://shopify/Product/42" })
    .execute();
});

afterAll(() => web.close());

async function get(path: string) {
  const response = await fetch(`${web.origin}${BASE}${path}`);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function tell(path: string, told: object, signed = true) {
  const body = JSON.stringify(told);
  const key = web.env.encryptionKey;
  const secret = storeSecret({
    key,
    domain: DOMAIN,
    version: DEFAULT_STORE_SETTINGS.secretVersion,
  });
  const header = signStoreCall(secret, { method: "POST", path: BASE + path, body }, Date.now());
  const response = await fetch(`${web.origin}${BASE}${path}`, {
    method: "POST",
    body,
    headers: signed ? { "x-headwater-signature": header } : {},
  });
  return { status: response.status, body: await response.json() };
}

const review = {
  id: "form-1",
  productId: "42",
  customerId: "gid://shopify/Customer/7",
  orderId: "gid://shopify/Order/70",
  author: "Ada",
  locale: "ru",
  rating: 4,
  title: "Хорошая кружка",
  text: "Держит тепло.",
};

test("a review travels from the store's form to the page that everybody reads", async () => {
  const told = await tell("/reviews", review);
  expect(told).toMatchObject({ status: 201, body: { state: "waiting" } });
  expect(await tell("/reviews", review)).toEqual(told);
  expect((await get("/products/42/reviews")).body).toMatchObject({ count: 0, average: null });
  await web.database.db.updateTable("Voice").set({ state: "published" }).execute();
  const { body, headers } = await get("/products/42/reviews?page=1");
  expect(headers.get("cache-control")).toBe("public, max-age=60");
  expect(body).toMatchObject({ count: 1, average: 4, pages: 1 });
  expect(body.reviews[0]).toMatchObject({ author: "Ada", language: "ru", isBuyer: true });
  expect(JSON.stringify(body)).not.toMatch(/customerId|orderId/);
  const own = await tell("/reviews/own", { productId: "42", customerId: "7" });
  expect(own.body).toMatchObject({ review: { rating: 4, state: "published" } });
});

test("only the store's server writes, and it hears which field is wrong", async () => {
  expect(await tell("/reviews", review, false)).toMatchObject({ status: 401 });
  const long = { ...review, id: "form-2", title: "x".repeat(121) };
  expect(await tell("/reviews", long)) //
    .toEqual({ status: 422, body: { error: "invalid_voice", field: "title" } });
  expect(await tell("/reviews", { ...review, locale: "fr" })) //
    .toEqual({ status: 422, body: { error: "invalid_voice", field: "locale" } });
  expect(await tell("/reviews", { ...review, id: "form-3", orderId: null })) //
    .toEqual({ status: 422, body: { error: "not_bought" } });
});

test("a question has a page of its own once it is published", async () => {
  const { rating: _rating, title: _title, ...question } = review;
  const asked = { ...question, id: "form-4", orderId: null, text: "Does it fit a dishwasher?" };
  const { body } = await tell("/questions", asked);
  expect((await get(`/products/42/questions/${body.id}`)).status).toBe(404);
  await web.database.db.updateTable("Voice").set({ state: "published" }).execute();
  expect((await get(`/products/42/questions/${body.id}`)).body) //
    .toMatchObject({ text: "Does it fit a dishwasher?", isBuyer: false, answer: null });
  expect((await get("/products/42/questions?page=0")).body).toMatchObject({ count: 1, page: 1 });
});
