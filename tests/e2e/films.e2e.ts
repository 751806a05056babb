import { afterAll, beforeAll, expect, test } from "vitest";
import { openAlive } from "../support/alive-page.ts";
import { startBrandStore, type BrandStore } from "../support/brand-store.ts";
import { findBarriers } from "../support/find-barriers.ts";
import { launchBrowser, type TestBrowser } from "../support/browser.ts";

const PRODUCT = "/products/celadon-ripple-bowl";
const FILM = "A bowl on the wheel";
const LIVE = "We open the kiln";

let store: BrandStore;
let browser: TestBrowser;

beforeAll(async () => {
  store = await startBrandStore();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await store?.stop();
});

async function open(path: string, options: Parameters<TestBrowser["newContext"]>[0] = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  if (options.javaScriptEnabled !== false) openAlive(page, store.storeUrl);
  const complaints: string[] = [];
  const own = [store.storeUrl, store.system.sandboxUrl, store.system.hubUrl, "data:"];
  const asked: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => {
    asked.push(request.url());
    if (!own.some((address) => request.url().startsWith(address))) complaints.push(request.url());
  });
  await page.goto(`${store.storeUrl}${path}`);
  return { page, complaints, asked, end: () => context.close() };
}

test.each([
  ["", FILM, "lump of clay"],
  ["/zh-cn", "转盘上的一只碗", "一团泥"],
  ["/ru", "Миска на гончарном круге", "ком глины"],
])("a film on the first page plays, and has captions: %s", async (prefix, title, caption) => {
  const { page, complaints, asked, end } = await open(`${prefix}/`);
  const video = page.getByLabel(title, { exact: true });
  await video.scrollIntoViewIfNeeded();
  expect(await video.evaluate((film: HTMLVideoElement) => film.paused)).toBe(true);
  expect(asked.filter((address) => address.endsWith(".webm"))).toEqual([]);
  await video.evaluate((film: HTMLVideoElement) => film.play());
  await video.evaluate(
    (film: HTMLVideoElement) =>
      new Promise<void>((done) => {
        film.ontimeupdate = () => {
          if (film.currentTime > 0.3 && (film.textTracks[0]?.activeCues?.length ?? 0) > 0) done();
        };
      }),
  );
  const told = await video.evaluate((film: HTMLVideoElement) => {
    const cue = film.textTracks[0]?.cues?.[0];
    return { text: cue instanceof VTTCue ? cue.text : "", seconds: film.duration };
  });
  expect(told.text).toContain(caption);
  expect(told.seconds).toBeCloseTo(9, 0);
  expect(complaints).toEqual([]);
  await end();
});

test("its goods stand beside it and lead to their pages, where it is shown too", async () => {
  const { page, complaints, end } = await open("/");
  const film = page.locator(".film", { has: page.getByRole("heading", { name: FILM }) });
  const goods = film.locator(".product-card");
  expect(await goods.count()).toBe(2);
  expect(await goods.first().textContent()).toMatch(/\d/);
  await goods.first().click();
  await page.waitForURL(`**${PRODUCT}`);
  await page.locator(".product h1").waitFor();
  await film.locator("video").waitFor();
  expect(await goods.count(), "the page does not lead to itself").toBe(1);
  expect(complaints).toEqual([]);
  await end();
  const other = await open("/products/heron-mug");
  await other.page.locator("#related").waitFor();
  expect(await other.page.locator(".film").count()).toBe(0);
  await other.end();
});

test("a live event tells its time where it takes place, and goes into a calendar", async () => {
  const { page, end } = await open("/");
  const event = page.locator(".film", { has: page.getByRole("heading", { name: LIVE }) });
  const words = (await event.locator(".film-live").textContent()) ?? "";
  expect(words).toMatch(/\w+day,? \d+ \w+( \d{4})?, 20:00 China Standard Time/);
  const link = event.getByRole("link", { name: `Add to calendar: ${LIVE}` });
  const address = (await link.getAttribute("href")) ?? "";
  const begins = (await event.locator("time").getAttribute("datetime")) ?? "";
  const answer = await fetch(new URL(address, store.storeUrl));
  expect(answer.headers.get("content-type")).toContain("text/calendar");
  const lines = (await answer.text()).split("\r\n");
  expect([lines[0], lines.at(-2)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR"]);
  expect(lines).toContain(`SUMMARY:${LIVE}`);
  expect(lines).toContain(`DTSTART:${begins.slice(0, 19).replaceAll(/[-:]/g, "")}Z`);
  await end();
  const chinese = await (await fetch(`${store.storeUrl}/zh-cn${address}`)).text();
  expect(chinese).toContain("SUMMARY:开窑直播");
});

test("what is not there has no captions and no calendar", async () => {
  for (const path of [
    "/captions/film/nothing.vtt",
    "/captions/live_event/opening-the-kiln.vtt",
    "/captions/maker/x.vtt",
    "/events/nothing.ics",
  ]) {
    expect((await fetch(`${store.storeUrl}${path}`)).status, path).toBe(404);
  }
});

test("without a script they are there, or a link to the page of all of them", async () => {
  const { page, end } = await open("/", { javaScriptEnabled: false });
  await page.locator('.film video, main a[href="/films"]').first().waitFor();
  await page.goto(`${store.storeUrl}/films`);
  expect(await page.locator("video").count()).toBe(1);
  await page.getByRole("link", { name: `Add to calendar: ${LIVE}` }).waitFor();
  await end();
});

test("the file is answered in parts, under its type", async () => {
  const file = `${store.system.sandboxUrl}/files/a-bowl-on-the-wheel.webm`;
  const part = await fetch(file, { headers: { range: "bytes=0-3" } });
  expect(part.status).toBe(206);
  expect(part.headers.get("content-type")).toBe("video/webm");
  expect((await part.arrayBuffer()).byteLength).toBe(4);
});

test.each(["/", PRODUCT, "/films"])("%s keeps nobody out, light or dark", async (path) => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [390, 1280]) {
      const viewport = { width, height: 900 };
      const { page, end } = await open(path, { colorScheme, viewport });
      await page.locator(".film").first().waitFor();
      expect(await findBarriers(page), `${colorScheme} at ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await end();
    }
  }
});
