import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { makeSealer } from "#app/platform/crypto/seal.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import { makeAddresses } from "#app/platform/mail/addresses.server.ts";
import { makeMail } from "#app/platform/mail/mail.server.ts";
import { makeTasks } from "#app/platform/tasks/tasks.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { seedScreens, type ScreenWorld } from "#tests/support/seed-screens.ts";
import {
  confirmWishes,
  eraseWishes,
  forgetOldWishes,
  tellOfRestock,
  wishFor,
  withdrawWishes,
  type RestockDeps,
} from "./index.server.ts";

const DAY_MS = 86_400_000;
let database: Database;
let world: ScreenWorld;
let now = 1_800_000_000_000;
const clock = { ...realClock(), now: () => now };
const addresses = makeAddresses(makeSealer({ key: "11".repeat(32) }));
const mail = makeMail({ clock, tasks: makeTasks({ clock }), addresses, isSetUp: false });
const deps = (): RestockDeps => ({ database, clock, mail, appUrl: "https://hub.example" });

beforeAll(async () => {
  database = await openTestDatabase();
  const shops = { factory: "works.myshopify.com", reseller: "shop.myshopify.com" };
  world = await seedScreens(database, { ...shops, items: 4, orders: 1 });
});

beforeEach(async () => {
  await database.db.deleteFrom("Mail").execute();
  await database.db.deleteFrom("RestockWish").execute();
  await database.db.deleteFrom("Level").execute();
});

afterAll(() => database.close());

const wish = (email: string, item = 0) =>
  wishFor(deps(), {
    factoryId: world.factoryId,
    variantGid: `gid://shopify/ProductVariant/seed${item}`,
    email,
    locale: "zh-CN",
    pageUrl: "https://store.example/zh-cn/products/heron-mug",
  });
const mails = () => database.db.selectFrom("Mail").selectAll().orderBy("id").execute();
const wishes = () => database.db.selectFrom("RestockWish").selectAll().orderBy("id").execute();
const tell = () => database.write((tx) => tellOfRestock(tx, deps()));

async function tokenIn(page: "confirm" | "withdraw"): Promise<string> {
  const [first] = await mails();
  const found = new RegExp(`/${page}\\?token=([^&\\s]+)`).exec(first?.text ?? "");
  return found?.[1] ?? "";
}

async function restock(item = 0): Promise<void> {
  await database.db
    .insertInto("Level")
    .values({
      ...{ id: `brand-${item}`, itemId: world.itemIds[item] ?? "", target: 3, known: 3 },
      ...{ channelId: world.brandChannelId, factoryId: world.factoryId, shopId: world.factoryId },
      ...{ app: "factory", inventoryItemGid: `gid://${item}`, locationGid: "gid://l", state: "ok" },
      generation: 1,
    })
    .execute();
}

test("tells those who confirmed, once, when the brand store has units, and forgets them", async () => {
  await wish("ada@example.com");
  await wish("ada@example.com");
  expect(await mails()).toHaveLength(1);
  expect(JSON.stringify([await mails(), await wishes()])).not.toContain("ada@example.com");
  const of = { factoryId: world.factoryId, token: await tokenIn("confirm") };
  await tell();
  expect(await wishes()).toMatchObject([{ state: "asked" }]);
  expect(await confirmWishes(deps(), of)).toEqual({ ok: true });
  await tell();
  expect(await wishes()).toHaveLength(1);
  await restock();
  await tell();
  await tell();
  expect(await wishes()).toEqual([]);
  const [, told, ...more] = await mails();
  expect(more).toEqual([]);
  expect(told?.subject).toContain("到货了");
  expect(told?.text).toContain("https://store.example/zh-cn/products/heron-mug");
});

test("asks an address once a day, and not again for another thing once it confirmed", async () => {
  await wish("bo@example.com", 0);
  await wish("bo@example.com", 1);
  expect(await mails()).toHaveLength(1);
  await confirmWishes(deps(), { factoryId: world.factoryId, token: await tokenIn("confirm") });
  await wish("bo@example.com", 2);
  expect((await wishes()).map(({ state }) => state)).toEqual(Array(3).fill("confirmed"));
  expect(await mails()).toHaveLength(1);
});

test("never writes to whom did not confirm, and forgets them after a week", async () => {
  await wish("eve@example.com");
  await restock();
  await tell();
  expect(await mails()).toHaveLength(1);
  now += 8 * DAY_MS;
  await database.write((tx) => forgetOldWishes(tx, now));
  expect(await wishes()).toEqual([]);
});

test("takes all wishes of an address back by the link, and nothing by a link that is not ours", async () => {
  await wish("lin@example.com", 0);
  await wish("lin@example.com", 1);
  const token = await tokenIn("withdraw");
  const wrong = { ok: false, code: "wrong_link" };
  expect(await withdrawWishes(deps(), { factoryId: "another", token })).toEqual(wrong);
  const forged = { factoryId: world.factoryId, token: `${token}x` };
  expect(await withdrawWishes(deps(), forged)).toEqual(wrong);
  expect(await wishes()).toHaveLength(2);
  expect(await withdrawWishes(deps(), { ...forged, token })).toEqual({ ok: true });
  expect([await wishes(), await mails()]).toEqual([[], []]);
});

test("erases the wishes of one address and leaves the others'", async () => {
  await wish("one@example.com");
  await wish("two@example.com");
  const marks = addresses.marks("One@example.com");
  await database.write((tx) => eraseWishes(tx, { factoryId: world.factoryId, marks }));
  expect(await wishes()).toHaveLength(1);
});

test("knows no item of another factory", async () => {
  expect(await wish("ada@example.com", 99)).toEqual({ ok: false, code: "unknown_item" });
});
