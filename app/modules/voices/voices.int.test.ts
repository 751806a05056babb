import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#app/platform/db/database.server.ts";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { seedScreens } from "#tests/support/seed-screens.ts";
import {
  countVoicesOf,
  eraseVoices,
  makeVoiceQueries,
  makeVoices,
  readOwnReview,
  readPublished,
  readRatings,
  writeVoice,
} from "./index.server.ts";
import type { WrittenVoice } from "./index.ts";

let database: Database;
let factoryId: string;
const clock = realClock();
const productGid = "gid://shopify/Product/seed2";

beforeAll(async () => {
  database = await openTestDatabase();
  const size = { items: 9, orders: 1 };
  const shops = { factory: "works.myshopify.com", reseller: "shop.myshopify.com" };
  ({ factoryId } = await seedScreens(database, { ...shops, ...size }));
});

afterAll(() => database.close());

const voice = (change: Partial<WrittenVoice>): WrittenVoice => ({
  requestId: crypto.randomUUID(),
  productGid,
  customerId: "7",
  orderId: "70",
  author: "Ada",
  locale: "en",
  rating: 5,
  title: "Good to hold",
  text: "Keeps tea warm.",
  ...change,
});
const deps = () => ({ database, clock });
const write = (kind: "review" | "question", change: Partial<WrittenVoice> = {}) =>
  writeVoice(deps(), { factoryId, kind, voice: voice(change) });

async function published(kind: "review" | "question", page = 1) {
  return readPublished(database.db, { factoryId, productGid, kind, page });
}

test("shows a review once it is published, and lets it wait again when it is rewritten", async () => {
  const written = await write("review", { customerId: "1" });
  if (!written.ok) throw new Error(written.code);
  expect((await published("review")).count).toBe(0);
  expect(await makeVoices(deps()).publish({ factoryId, voiceId: written.id })).toEqual({
    ok: true,
  });
  expect((await published("review")).voices).toMatchObject([{ rating: 5, isBuyer: true }]);
  const again = await write("review", { customerId: "1", rating: 2, requestId: "second" });
  expect(again).toEqual(written);
  expect((await published("review")).count).toBe(0);
  const own = { factoryId, productGid, customerId: "1" };
  expect(await readOwnReview(database.db, own)).toMatchObject({ rating: 2, state: "waiting" });
});

test("says a thing once however often its form is sent, even after it was published", async () => {
  const change = { customerId: "2", requestId: "form-2", rating: 3 };
  const first = await write("review", change);
  if (!first.ok) throw new Error(first.code);
  await makeVoices(deps()).publish({ factoryId, voiceId: first.id });
  expect(await write("review", change)).toEqual(first);
  expect((await published("review")).count).toBe(1);
});

test("refuses a review without an order, an unknown product, and what does not fit", async () => {
  const refused = async (change: Partial<WrittenVoice>) => write("review", change);
  expect(await refused({ orderId: null })).toEqual({ ok: false, code: "not_bought" });
  expect(await refused({ productGid: "gid://shopify/Product/0" })) //
    .toEqual({ ok: false, code: "unknown_product" });
  expect(await refused({ title: " " })) //
    .toEqual({ ok: false, code: "invalid_voice", field: "title" });
});

test("takes a question of somebody who has not bought, until too many wait", async () => {
  const asked = { customerId: "3", orderId: null, rating: null, title: "" };
  for (let count = 0; count < 10; count += 1) {
    expect(await write("question", asked)).toMatchObject({ ok: true });
  }
  expect(await write("question", asked)).toEqual({ ok: false, code: "too_many_waiting" });
});

test("counts what is published and nothing else", async () => {
  await database.write((tx) => eraseVoices(tx, { factoryId }));
  for (const [customerId, rating] of [
    ["11", 5],
    ["12", 4],
    ["13", 4],
    ["14", 1],
  ] as const) {
    const written = await write("review", { customerId, rating });
    if (written.ok && rating > 1) {
      await makeVoices(deps()).publish({ factoryId, voiceId: written.id });
    }
  }
  const ratings = await readRatings(database.db, { factoryId, productGid });
  expect(ratings).toEqual({ count: 3, average: 4.33, byStars: [0, 0, 0, 2, 1] });
});

test("lets only the factory that is meant decide, and wants a reason for a refusal", async () => {
  const written = await write("review", { customerId: "20" });
  if (!written.ok) throw new Error(written.code);
  const voices = makeVoices(deps());
  const of = { factoryId, voiceId: written.id };
  const foreign = { factoryId: "shop-other", voiceId: written.id };
  expect(await voices.publish(foreign)).toEqual({ ok: false, code: "not_found" });
  expect(await voices.refuse({ ...of, reason: " " })).toMatchObject({ code: "reason_missing" });
  expect(await voices.refuse({ ...of, reason: "Not about the mug." })).toEqual({ ok: true });
  expect(await voices.answer({ ...of, answer: "Thank you." })).toEqual({ ok: true });
  const filter = { factoryId, state: "refused", kind: "all", search: "", page: 1 } as const;
  const { rows } = await makeVoiceQueries({ db: database.db }).listVoices(filter);
  expect(rows).toMatchObject([{ reason: "Not about the mug.", answer: "Thank you." }]);
});

test("erases all that a customer said", async () => {
  await write("review", { customerId: "30" });
  await write("question", { customerId: "30", rating: null, title: "" });
  const of = { factoryId, customerId: "30" };
  expect(await database.write((tx) => countVoicesOf(tx, of))).toBe(2);
  await database.write((tx) => eraseVoices(tx, of));
  expect(await database.write((tx) => countVoicesOf(tx, of))).toBe(0);
});
