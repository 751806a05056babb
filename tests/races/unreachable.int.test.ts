import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkBooks } from "#tests/support/check-books.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";
import { shopOf } from "#tests/support/shop-truth.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe("after a time in which a shop and the hub could not speak", () => {
  let world: HubWorld;
  let domain: string;

  beforeEach(async () => {
    world = await startHubWorld({
      stock: { "CUP-1": 10 },
      resellers: 1,
      coolingMs: 1_000,
      hub: { laneSettings: { brandCoolingMs: 1_000 } },
    });
    domain = world.resellers[0]?.domain ?? "";
    await world.advance(MINUTE_MS);
  });
  afterEach(async () => {
    expect(await checkBooks(world)).toEqual([]);
    await world.close();
  });

  async function pass(durationMs: number): Promise<void> {
    for (let left = durationMs; left > 0; left -= MINUTE_MS) await world.advance(MINUTE_MS);
  }

  const states = async (): Promise<string[]> => {
    const rows = await world.database.db
      .selectFrom("SupplyOrder")
      .select("state")
      .orderBy("seenAt")
      .execute();
    return rows.map(({ state }) => state);
  };

  async function buy(shop = domain): Promise<void> {
    expect((await world.buy(shop, [{ sku: "CUP-1", quantity: 2 }])).ok).toBe(true);
  }

  test("what happened while the hub was down, and nobody tells of, is found", async () => {
    await buy();
    await pass(MINUTE_MS);
    expect(await states()).toEqual(["held"]);
    const stopped = world.hub.worker.stop();
    await world.advance(5_000);
    await stopped;
    world.sandbox.control.addFault({ kind: "webhook-lost", count: 100 });
    const [order] = shopOf(world, domain).orders.orders.values();
    const number = order?.id.split("/").at(-1) ?? "";
    await world.shop(domain, `/merchant/orders/${number}/cancel`, { restock: true });
    await buy(FACTORY_DOMAIN);
    await pass(6 * HOUR_MS);
    await world.restartHub();
    await pass(2 * MINUTE_MS);
    expect(await states()).toEqual(["cancelled", "held"]);
  });

  test("a token that cannot be renewed for minutes parks nothing", async () => {
    world.network.weather = (_operation, request, deliver) =>
      new URL(request.url).pathname.endsWith("/oauth/access_token")
        ? Promise.resolve(new Response(null, { status: 503 }))
        : deliver(request);
    await pass(HOUR_MS);
    await buy();
    await pass(4 * MINUTE_MS);
    expect(await states()).toEqual([]);
    world.network.weather = null;
    await pass(5 * MINUTE_MS);
    expect(await states()).toEqual(["held"]);
  });

  test("an hour in which Shopify fails parks nothing", async () => {
    await buy();
    await pass(MINUTE_MS);
    world.network.weather = () => Promise.resolve(new Response(null, { status: 503 }));
    await buy();
    await pass(HOUR_MS);
    expect(await states()).toEqual(["held"]);
    expect(await parked()).toEqual([]);
    world.network.weather = null;
    await pass(6 * MINUTE_MS);
    expect(await states()).toEqual(["held", "held"]);
  });

  const parked = async (): Promise<string[]> => {
    const rows = await world.database.db
      .selectFrom("Task")
      .select("kind")
      .where("state", "=", "parked")
      .execute();
    return rows.map(({ kind }) => kind);
  };
});
