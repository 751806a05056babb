import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setStoreSettings } from "#app/modules/store/index.server.ts";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { signStoreCall, storeSecret } from "#app/platform/crypto/store-secret.server.ts";
import { seedScreens } from "#tests/support/seed-screens.ts";
import { startWebWorld, type WebWorld } from "#tests/support/web-world.ts";

const DOMAIN = "brand.myshopify.com";
const STORE = "https://brand.example";
/** The variant of the first seeded item. */
const VARIANT = "7001";

let web: WebWorld;
let base: string;
let factoryId: string;

beforeAll(async () => {
  web = await startWebWorld({ shops: [] });
  base = `${web.origin}/public/v1/shops/${DOMAIN}`;
  const world = await seedScreens(web.database, {
    factory: DOMAIN,
    reseller: "reseller.myshopify.com",
    items: 4,
    orders: 0,
  });
  factoryId = world.factoryId;
  await web.database.write(async (tx) => {
    await tx
      .updateTable("Item")
      .set({ variantGid: `gid://shopify/ProductVariant/${VARIANT}` })
      .where("id", "=", "item-000000")
      .execute();
    await tx
      .insertInto("Level")
      .values({
        ...{ id: "level-brand", itemId: "item-000000", channelId: world.brandChannelId, factoryId },
        ...{ shopId: factoryId, app: "factory", inventoryItemGid: "gid://seed/brand" },
        ...{ locationGid: "gid://seed/kiln", locationId: "location-kiln", generation: 1 },
        ...{ target: 4, known: 4, state: "ok" },
      })
      .execute();
  });
  const deps = { database: web.database, clock: realClock() };
  await setStoreSettings(deps, {
    ...{ factoryId, origins: STORE, stockShown: "bands", handlingDays: 0 },
    shippingDays: [1, 2, 3, 4, 5, 6, 7],
  });
});
afterAll(() => web.close());

async function setShown(target: number): Promise<void> {
  await web.database.write(async (tx) => {
    await tx.updateTable("Level").set({ target }).where("id", "=", "level-brand").execute();
  });
}

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(base + path, { headers });
  return { response, body: (await response.json()) as Record<string, unknown> };
};

describe("the public API", () => {
  it("tells a band and a day, and no count unless the factory chose to", async () => {
    await setShown(4);
    const { response, body } = await ask(`/availability?variants=${VARIANT},999`);
    expect(response.headers.get("cache-control")).toBe("public, max-age=1");
    expect(body).toEqual({
      variants: {
        [VARIANT]: {
          band: "few",
          promise: { kind: "in_stock", shipsBy: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
        },
      },
    });
  });

  it("says what is wrong with a question", async () => {
    expect((await ask("/availability")).response.status).toBe(400);
    expect((await ask("/availability?variants=1;drop")).body).toEqual({
      error: "invalid_variants",
    });
    expect((await ask(`/availability?variants=${VARIANT}&units=0`)).body).toEqual({
      error: "invalid_units",
    });
    expect((await ask("/nothing")).response.status).toBe(404);
    const stranger = await fetch(base.replace(DOMAIN, "stranger.myshopify.com") + "/availability");
    expect([stranger.status, await stranger.json()]).toEqual([404, { error: "unknown_shop" }]);
  });

  it("may be read by pages of the store, and by no others", async () => {
    const path = `/availability?variants=${VARIANT}`;
    const allowed = (answer: Awaited<ReturnType<typeof ask>>) =>
      answer.response.headers.get("access-control-allow-origin");
    expect(allowed(await ask(path, { origin: STORE }))).toBe(STORE);
    expect(allowed(await ask(path, { origin: "https://elsewhere.example" }))).toBeNull();
  });

  it("tells a page being viewed what is left, within two seconds of the change", async () => {
    await setShown(4);
    const leave = new AbortController();
    const response = await fetch(`${base}/events?variants=${VARIANT}`, { signal: leave.signal });
    const events = readEvents(response);
    expect(await events.next()).toMatchObject({ variants: { [VARIANT]: { band: "few" } } });
    const changedAt = performance.now();
    await setShown(0);
    expect(await events.next()).toMatchObject({ variants: { [VARIANT]: { band: "none" } } });
    expect(performance.now() - changedAt).toBeLessThan(2_000);
    leave.abort();
  });

  it("counts a visitor's calls, and lets the store's server ask for all its visitors", async () => {
    const url = new URL(`${base}/availability?variants=${VARIANT}`);
    const secret = storeSecret({ key: web.env.encryptionKey, domain: DOMAIN, version: 1 });
    const call = { method: "GET", path: url.pathname + url.search, body: "" };
    const signature = (): string => signStoreCall(secret, call, Date.now());
    const statusOf = async (headers: Record<string, string>) =>
      (await fetch(url, { headers })).status;
    for (let calls = 0; calls < 240; calls += 1) await statusOf({});
    expect(await statusOf({})).toBe(429);
    expect(await statusOf({ "x-headwater-signature": signature().replace(/.$/, "x") })).toBe(429);
    expect(await statusOf({ "x-headwater-signature": signature() })).toBe(200);
  });
});

function readEvents(response: Response): { next(): Promise<unknown> } {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    async next() {
      for (;;) {
        const [, data, rest] = /data: (.*)\n\n([\s\S]*)/.exec(text) ?? [];
        if (data !== undefined) {
          text = rest ?? "";
          return JSON.parse(data) as unknown;
        }
        const part = await reader?.read();
        if (!part || part.done) throw new Error("the stream ended");
        text += part.value;
      }
    },
  };
}
