import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FACTORY } from "../../demo/shops.ts";
import { openAlive } from "../support/alive-page.ts";
import { startBrandStore, type BrandStore } from "../support/brand-store.ts";
import { findBarriers } from "../support/find-barriers.ts";
import { launchBrowser, type TestBrowser } from "../support/browser.ts";

const PRODUCT = "/products/heron-mug";
/** Nothing of it is kept, as no other test opens it. */
const UNSEEN = "/products/market-day-bag";

let store: BrandStore;
let browser: TestBrowser;

beforeAll(async () => {
  store = await startBrandStore();
  browser = await launchBrowser();
  await sayThings();
});

afterAll(async () => {
  await browser?.close();
  await store?.stop();
});

/** Twelve published reviews and a question with its answer, about the product of these tests. */
async function sayThings(): Promise<void> {
  const { database, factoryId, storeUrl } = store;
  // The store keeps what the hub says of a product for half a minute: its page is opened afterwards.
  const page = await (await fetch(`${storeUrl}${PRODUCT}/ask.data`)).text();
  const productGid = /gid:\/\/shopify\/Product\/\d+/.exec(page)?.[0] ?? "";
  const common = { factoryId, productGid, locale: "en", state: "published", writtenAt: 1e12 };
  const reviews = Array.from({ length: 12 }, (_, n) => ({
    ...{ ...common, id: `review-${n}`, kind: "review", key: `r${n}`, requestId: `r${n}` },
    ...{ customerId: String(n), orderId: "1", author: "Ada L.", rating: n === 0 ? 2 : 5 },
    ...{ title: `Good to hold ${n}`, text: "Keeps tea warm.\n\nAnd it is pretty." },
    ...{ answer: n === 11 ? "Thank you, Ada." : null, answeredAt: null },
  }));
  const question = {
    ...{ ...common, id: "question-1", kind: "question", key: "q1", requestId: "q1" },
    ...{ customerId: "1", orderId: null, author: "Лев", locale: "ru", rating: null, title: "" },
    ...{ text: "Можно в посудомойку?", answer: "Да, можно.", answeredAt: 1e12 },
  };
  await database.db
    .insertInto("Voice")
    .values([...reviews, question])
    .execute();
}

async function open(path: string, options: Parameters<TestBrowser["newContext"]>[0] = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  if (options.javaScriptEnabled !== false) openAlive(page, store.storeUrl);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${store.storeUrl}${path}`);
  return { page, complaints, end: () => context.close() };
}

async function structuredOf(url: string): Promise<Record<string, unknown>> {
  const html = await (await fetch(url)).text();
  const json = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1];
  return JSON.parse(json ?? "{}");
}

describe("reviews and questions", () => {
  test.each([
    { prefix: "", scheme: "light", stars: "4.8 of 5 stars", buyer: "Verified buyer" },
    { prefix: "/zh-cn", scheme: "dark", stars: "4.8 星（满分 5 星）", buyer: "已购买" },
    { prefix: "/ru", scheme: "light", stars: "4,8 из 5 звёзд", buyer: "Покупка подтверждена" },
  ] as const)("are read by everybody, $prefix $scheme", async (way) => {
    const viewport = { width: 390, height: 844 };
    const looks = { colorScheme: way.scheme, viewport };
    const { page, complaints, end } = await open(`${way.prefix}${PRODUCT}`, looks);
    await page.getByRole("img", { name: way.stars, exact: true }).first().waitFor();
    expect(await page.getByText(way.buyer).count()).toBe(10);
    await page.getByText("Thank you, Ada.").waitFor();
    await page.getByText("Да, можно.").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await end();
  });

  test("are turned page by page without a script", async () => {
    const { page, end } = await open(PRODUCT, { javaScriptEnabled: false });
    await page.getByRole("link", { name: "Next page" }).click();
    await page.getByText("Page 2 of 2").waitFor();
    expect(await page.locator(".voice h3", { hasText: "Good to hold" }).count()).toBe(2);
    await end();
  });

  test("are told to crawlers as they are", async () => {
    const product = await structuredOf(`${store.storeUrl}${PRODUCT}`);
    expect(product).toMatchObject({ aggregateRating: { ratingValue: 4.75, reviewCount: 12 } });
    const question = await structuredOf(`${store.storeUrl}${PRODUCT}/questions/question-1`);
    expect(question).toMatchObject({
      "@type": "QAPage",
      mainEntity: { answerCount: 1, acceptedAnswer: { text: "Да, можно." } },
    });
    const other = await structuredOf(`${store.storeUrl}/products/carried-tray`);
    expect(other).toMatchObject({ "@type": "Product" });
    expect(other).not.toHaveProperty("aggregateRating");
  });

  test("ask a stranger to sign in before writing", async () => {
    const { page, end } = await open(PRODUCT);
    const link = page.getByRole("link", { name: "Sign in to write a review" });
    expect(await link.getAttribute("href")).toContain(encodeURIComponent(PRODUCT));
    await page.goto(`${store.storeUrl}${PRODUCT}/review`);
    expect(await page.getByRole("textbox", { name: "Your review" }).count()).toBe(0);
    expect(await findBarriers(page)).toEqual([]);
    await end();
  });
});

describe("what is sold out", () => {
  const SOLD_OUT = "/products/night-bowl";
  const CSV = [
    "Handle,Title,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker," +
      "Variant Inventory Qty,Variant Inventory Policy,Variant Price,Status",
    "night-bowl,Night Bowl,true,Title,Default Title,NIGHT-1,shopify,0,deny,120.00,active",
  ].join("\n");

  /** The mails to an address, the oldest first. */
  function mailsTo(address: string): string[] {
    return store.system.printed
      .filter((line) => line.startsWith(`mail: a mail to ${address}: `))
      .map((line) => readFileSync(line.split(": ").at(-1) ?? "", "utf8"));
  }

  async function mailTo(address: string, count: number): Promise<string> {
    await expect.poll(() => mailsTo(address).length, { timeout: 60_000 }).toBe(count);
    return (mailsTo(address).at(-1) ?? "").replaceAll("=\r\n", "").replaceAll("=3D", "=");
  }

  beforeAll(async () => {
    const { system, database, factoryId } = store;
    const response = await fetch(`${system.sandboxUrl}/shops/${FACTORY.domain}/import-products`, {
      method: "POST",
      body: JSON.stringify({ csv: CSV }),
    });
    expect(response.ok).toBe(true);
    const { page, end } = await open(SOLD_OUT);
    const variantGid = await page.locator(".notify input[name=variantId]").inputValue();
    await end();
    await database.db
      .insertInto("Item")
      .values({
        ...{ id: "item", factoryId, productGid: "gid://shopify/Product/1", variantGid, sku: "X" },
        ...{ inventoryItemGid: "gid://1", productTitle: "Night Bowl", variantTitle: "" },
        ...{ productHandle: "night-bowl", priceMinor: 1, weightGrams: 1, state: "active" },
        ...{ policy: "strict", mirrorBuffer: 0, safetyTarget: 0, updatedAt: 0 },
      })
      .execute();
  });

  test("is told to those who asked and confirmed, once it is back", async () => {
    const { page, complaints, end } = await open(SOLD_OUT, {
      viewport: { width: 390, height: 844 },
    });
    await page.getByLabel("Email").fill("ada@example.com");
    await page.getByRole("button", { name: "Tell me" }).click();
    await page.getByText("Tick the box").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel("Write to me once").check();
    await page.getByRole("button", { name: "Tell me" }).click();
    await page.getByText("We have sent you a mail.").waitFor();
    // The browser writes down that a form was refused; that is all it may have to say.
    expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
    const link = /http:\S+\/confirm\?\S+/.exec(await mailTo("ada@example.com", 1))?.[0] ?? "";
    await page.goto(link);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Yes, write to me" }).click();
    await page.getByText("We write to you once").waitFor();
    await comeBack();
    expect(await mailTo("ada@example.com", 2)).toContain(`${store.storeUrl}${SOLD_OUT}`);
    await end();
  });

  test("takes the wish without a script, too", async () => {
    const { page, end } = await open(`/ru${SOLD_OUT}`, { javaScriptEnabled: false });
    await page.getByLabel("Эл. почта").fill("lev@");
    await page.getByRole("button", { name: "Сообщить мне" }).click();
    await page.getByText("Напишите адрес полностью").waitFor();
    await page.getByLabel("Эл. почта").fill("lev@example.com");
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Сообщить мне" }).click();
    await page.waitForURL(/\/ru\/products\/night-bowl\?said=notify/);
    await page.getByText("Мы отправили вам письмо.").waitFor();
    await mailTo("lev@example.com", 1);
    await end();
  });

  async function comeBack(): Promise<void> {
    const { database, factoryId } = store;
    const channel = { id: "brand", factoryId, shopId: factoryId, kind: "brand", state: "open" };
    const level = {
      ...{ id: "level", itemId: "item", channelId: "brand", factoryId, shopId: factoryId },
      ...{ app: "factory", inventoryItemGid: "gid://1", locationGid: "gid://2", state: "ok" },
      ...{ target: 3, known: 3, generation: 1 },
    };
    await database.write(async (tx) => {
      await tx.insertInto("Channel").values(channel).execute();
      await tx.insertInto("Level").values(level).execute();
    });
  }
});

describe("where to buy", () => {
  test("names the resellers who agreed, in each language, from the footer on", async () => {
    const { database, factoryId } = store;
    const partnership = {
      ...{ id: "partnership", factoryId, resellerId: "tea", state: "active", label: "Tea" },
      ...{ inviteCode: "CODE", inviteExpiresAt: 0, discountBasisPoints: 0, graceMs: 0 },
      ...{ shipsTo: "", autoRequest: "off", coolingMs: 0, priority: 1, serviceState: "ready" },
      createdAt: 0,
    };
    await database.db.insertInto("Partnership").values(partnership).execute();
    const place = { name: "Tea & Clay", url: "https://tea.example/", city: "Bath" };
    const rest = { countryCode: "GB", description: "Cups and bowls.", updatedAt: 0 };
    await database.db
      .insertInto("PlaceToBuy")
      .values({ resellerId: "tea", state: "agreed", ...place, ...rest })
      .execute();
    const { page, complaints, end } = await open("/zh-cn/", { colorScheme: "dark" });
    await page.getByRole("link", { name: "购买渠道" }).click();
    await page.getByRole("heading", { name: "英国" }).waitFor();
    const link = page.getByRole("link", { name: "Tea & Clay" });
    expect(await link.getAttribute("href")).toBe("https://tea.example/");
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await structuredOf(`${store.storeUrl}/ru/where-to-buy`)).toMatchObject({
      "@type": "ItemList",
      itemListElement: [{ item: { "@type": "Store", name: "Tea & Clay" } }],
    });
    await end();
  });
});

// The last of all: the hub does not come back.
describe("without the hub", () => {
  test("the pages are whole, say what cannot be shown, and sell", async () => {
    await store.system.stopHub();
    const { page, end } = await open(UNSEEN);
    expect(await page.getByText("They cannot be shown just now.").count()).toBe(2);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await page.getByRole("link", { name: "View cart" }).waitFor();
    await page.goto(`${store.storeUrl}/where-to-buy`);
    await page.getByText("The list cannot be shown just now.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await end();
  });
});
