import { describe, expect, test } from "vitest";
import { FACTORY, SET_QUANTITIES, SHOP, setOne, startSandbox } from "../testing/start.ts";
import { isSmallShop } from "../testing/small-shop-module.ts";
import type { TestSandbox } from "../testing/start.ts";

async function call({ sandbox }: TestSandbox, route: string, body?: unknown) {
  const [method = "GET", path = ""] = route.split(" ");
  const response = await sandbox.handle(
    new Request(`http://sandbox.local/control/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  return { status: response.status, answer: JSON.parse(await response.text()) };
}

function quantity({ sandbox }: TestSandbox) {
  const shop = sandbox.world.shops.get(SHOP);
  return shop && isSmallShop(shop)
    ? shop.available.get("gid://shopify/InventoryItem/1")
    : undefined;
}

const SET = { query: SET_QUANTITIES, variables: setOne({ key: "a", quantity: 3 }) };

describe("the control API", () => {
  test("changes how a shop sells, as its shop module understands it", async () => {
    const world = startSandbox();
    const changed = await call(world, `POST shops/${SHOP}/settings`, { vaultsCards: true });
    expect(changed).toMatchObject({ status: 200, answer: { vaultsCards: true } });
    expect((await call(world, "POST shops/no.myshopify.com/settings", {})).status).toBe(404);
  });

  test("makes shops, installs apps and gives tokens", async () => {
    const world = startSandbox();
    const made = await call(world, "POST shops", { domain: "new.myshopify.com", plan: "plus" });
    expect(made).toMatchObject({ status: 200, answer: { plan: "plus" } });
    expect((await call(world, "POST shops", { domain: "new.myshopify.com" })).status).toBe(409);
    expect((await call(world, "POST shops", { domain: "api.myshopify.com" })).status).toBe(400);
    await call(world, "POST shops/new.myshopify.com/apps/factory/install", {});
    const { answer } = await call(world, "POST shops/new.myshopify.com/apps/factory/tokens", {});
    const answered = await world.gql({
      query: "{ shop { name } }",
      shop: "new.myshopify.com",
      token: answer.accessToken,
    });
    expect(answered.data).toEqual({ shop: { name: "new" } });
  });

  test("refuses what it does not know, in words", async () => {
    const world = startSandbox();
    expect((await call(world, "GET nothing")).status).toBe(404);
    expect((await call(world, "POST settings", { webhookDelay: 3 })).answer.error).toContain(
      "webhookDelay",
    );
    expect((await call(world, "POST faults", { kind: "earthquake" })).status).toBe(400);
    expect((await call(world, "POST scenarios/doomsday", {})).answer.error).toContain("flaky");
    expect((await call(world, "POST shops/none.myshopify.com/plan", { plan: "plus" })).status).toBe(
      404,
    );
  });

  test("changes plan, standing, scopes, assumptions and settings", async () => {
    const world = startSandbox();
    await call(world, `POST shops/${SHOP}/plan`, { plan: "advanced" });
    await call(world, `POST shops/${SHOP}/standing`, { standing: "frozen" });
    const { answer } = await call(world, `POST shops/${SHOP}/apps/factory/scopes`, {
      grant: ["read_orders"],
    });
    expect(answer.scopes).toContain("read_orders");
    expect((await call(world, "GET shops")).answer[0]).toMatchObject({
      plan: "advanced",
      standing: "frozen",
    });
    const changed = await call(world, "POST assumptions", { committedFollowsMove: false });
    expect(changed.answer).toMatchObject({
      committedFollowsMove: false,
      reservedCheckoutCompletes: true,
    });
    expect(
      (await call(world, "POST settings", { accessTokenLifetimeMs: 60_000 })).answer
        .accessTokenLifetimeMs,
    ).toBe(60_000);
  });

  test("counts calls, points and written levels", async () => {
    const world = startSandbox();
    await world.gql(SET);
    await world.gql(SET);
    const { answer } = await call(world, "GET stats");
    expect(answer).toMatchObject({ calls: 2, levelsWritten: 1, byOperation: { Set: 2 } });
    expect(answer.maxPointsUsed[`factory ${SHOP}`]).toBeGreaterThan(10);
    await call(world, "DELETE stats");
    expect((await call(world, "GET stats")).answer.calls).toBe(0);
  });

  test("tells when nothing is pending any more", async () => {
    const world = startSandbox();
    await world.gql(SET);
    expect((await call(world, "GET deliveries")).answer).toHaveLength(2);
    const quiet = call(world, "POST quiet", {});
    await world.clock.advance(500);
    expect((await quiet).answer).toEqual({ quiet: true, waitingForRetry: 0 });
    expect(
      (await call(world, "GET deliveries/log?topic=inventory_levels/update")).answer,
    ).toHaveLength(2);
    expect(world.heard).toHaveLength(2);
  });

  test("says so when it did not become quiet in time", async () => {
    const world = startSandbox();
    world.sandbox.control.changeSettings({ webhookDelayMs: { min: 60_000, max: 60_000 } });
    await world.gql(SET);
    const quiet = world.sandbox.control.quiet({ maxWaitMs: 1000 });
    await world.clock.advance(1100);
    expect(await quiet).toMatchObject({ quiet: false });
  });
});

describe("faults of calls", () => {
  test("before applying leave no trace, after applying they do", async () => {
    for (const when of ["before", "after"] as const) {
      const world = startSandbox();
      world.sandbox.control.addFault({
        kind: "status",
        status: 503,
        when,
        count: 1,
        operation: "Set",
      });
      expect((await world.gql(SET)).status).toBe(503);
      expect(quantity(world)).toBe(when === "after" ? 3 : undefined);
      expect((await world.gql(SET)).status).toBe(200);
    }
  });

  test("cut the connection before or after", async () => {
    for (const when of ["before", "after"] as const) {
      const world = startSandbox();
      world.sandbox.control.addFault({
        kind: "reset",
        when,
        count: 1,
        operation: "inventorySetQuantities",
      });
      await expect(world.gql(SET)).rejects.toMatchObject({ code: "ECONNRESET" });
      expect(quantity(world)).toBe(when === "after" ? 3 : undefined);
    }
  });

  test("hang, then cut", async () => {
    const world = startSandbox();
    world.sandbox.control.addFault({ kind: "hang", ms: 5000, count: 1 });
    let outcome = "waiting";
    const hanging = world.gql(SET).catch(() => void (outcome = "cut"));
    await world.clock.advance(4000);
    expect(outcome).toBe("waiting");
    await world.clock.advance(1000);
    await hanging;
    expect(outcome).toBe("cut");
  });

  test("throttle without charging the bucket", async () => {
    const world = startSandbox();
    world.sandbox.control.addFault({ kind: "throttle", count: 1, app: "factory" });
    const answer = await world.gql(SET);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "THROTTLED" });
    expect(answer.extensions?.cost.throttleStatus.currentlyAvailable).toBe(2000);
  });

  test("strike only the shop, app and operation that they name, as often as they say", async () => {
    const world = startSandbox();
    const { control } = world.sandbox;
    control.addFault({ kind: "status", status: 500, shop: "other.myshopify.com" });
    control.addFault({ kind: "status", status: 500, app: "reseller" });
    control.addFault({ kind: "status", status: 500, operation: "Other" });
    const counted = control.addFault({ kind: "status", status: 430, count: 2 });
    const statuses = [];
    for (let n = 0; n < 3; n += 1)
      statuses.push((await world.gql({ query: "{ shop { name } }" })).status);
    expect(statuses).toEqual([430, 430, 200]);
    expect(counted.struck).toBe(2);
    expect(control.listFaults()).toHaveLength(3);
    control.clearFaults();
    expect(control.listFaults()).toHaveLength(0);
  });

  test("come by chance as often as they should", async () => {
    const world = startSandbox();
    world.sandbox.control.addFault({ kind: "throttle", probability: 0.3 });
    let throttled = 0;
    const { token } = world.sandbox.control.issueTokens(FACTORY).access;
    for (let n = 0; n < 500; n += 1) {
      if ((await world.gql({ query: "{ shop { name } }", token })).errors) throttled += 1;
    }
    expect(throttled).toBeGreaterThan(110);
    expect(throttled).toBeLessThan(190);
  });
});

describe("latency", () => {
  test("passes half before and half after a call is applied", async () => {
    const world = startSandbox();
    world.sandbox.control.setLatency({ min: 200, max: 200 });
    let answered = false;
    const { token } = world.sandbox.control.issueTokens(FACTORY).access;
    const running = world.gql({ ...SET, token }).then(() => void (answered = true));
    await world.clock.advance(99);
    expect(quantity(world)).toBeUndefined();
    await world.clock.advance(1);
    expect(quantity(world)).toBe(3);
    expect(answered).toBe(false);
    await world.clock.advance(100);
    await running;
    expect(answered).toBe(true);
  });
});

describe("a scenario", () => {
  test.each([
    "throttled",
    "webhook-twice",
    "webhook-lost",
    "webhook-late",
    "answers-lost",
    "flaky",
  ])("%s can be played and ended", async (name) => {
    const world = startSandbox();
    expect(
      (await call(world, `POST scenarios/${name}`, { shop: SHOP })).answer.length,
    ).toBeGreaterThan(0);
    await call(world, "DELETE scenarios");
    expect((await call(world, "GET faults")).answer).toEqual([]);
  });
});
