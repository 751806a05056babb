import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { FACTORY, SET_QUANTITIES, SHOP, setOne, startSandbox, testApp } from "../testing/start.ts";
import type { TestSandbox } from "../testing/start.ts";
import { includeFields, matchesFilter, stringifyPayload } from "./payload.ts";

const CREATE = `mutation($topic: WebhookSubscriptionTopic!, $sub: WebhookSubscriptionInput!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: $sub) {
    webhookSubscription { id topic uri }
    userErrors { field message }
  }
}`;

function emitOrder({ sandbox }: TestSandbox, payload: Record<string, unknown>, eventId?: string) {
  const shop = sandbox.world.shops.get(SHOP);
  if (shop) sandbox.world.emit({ shop, topic: "orders/create", payload, eventId });
}

function withOrders(more: Record<string, unknown> = {}) {
  const subscription = { topic: "orders/create", uri: "https://factory.example/webhooks", ...more };
  const scopes = ["read_orders", "write_inventory"];
  return startSandbox({
    apps: [testApp("factory", { scopes, subscriptions: [subscription] }), testApp("reseller")],
  });
}

describe("a delivery", () => {
  test("carries Shopify's headers and is signed with the app's secret over its bytes", async () => {
    const world = startSandbox();
    await world.gql({ query: SET_QUANTITIES, variables: setOne({ key: "a", quantity: 1 }) });
    await world.clock.advance(100);
    expect(world.heard).toHaveLength(2);
    for (const { url, headers, body } of world.heard) {
      const secret = url.includes("factory") ? "secret-of-factory" : "secret-of-reseller";
      expect(headers.get("x-shopify-hmac-sha256")).toBe(
        createHmac("sha256", secret).update(body).digest("base64"),
      );
      expect(headers.get("x-shopify-topic")).toBe("inventory_levels/update");
      expect(headers.get("x-shopify-shop-domain")).toBe(SHOP);
      expect(headers.get("x-shopify-api-version")).toBe("2026-07");
      expect(headers.get("x-shopify-triggered-at")).toMatch(/^2026-11-21T/);
    }
    const [first, second] = world.heard;
    expect(first?.headers.get("x-shopify-event-id")).toBe(
      second?.headers.get("x-shopify-event-id"),
    );
    expect(first?.headers.get("x-shopify-webhook-id")).not.toBe(
      second?.headers.get("x-shopify-webhook-id"),
    );
  });

  test("writes ids above 2^53 as plain numbers", async () => {
    const world = withOrders();
    emitOrder(world, { id: 820982911946154508n, note: undefined, lines: [1n, null] });
    await world.clock.advance(100);
    expect(world.heard[0]?.body).toBe('{"id":820982911946154508,"lines":[1,null]}');
  });

  test("holds only the fields that were asked for", async () => {
    const world = withOrders({ includeFields: ["id", "line_items.sku"] });
    emitOrder(world, { id: 1n, email: "a@b.example", line_items: [{ sku: "A", title: "Mug" }] });
    await world.clock.advance(100);
    expect(world.heard[0]?.body).toBe('{"id":1,"line_items":[{"sku":"A"}]}');
  });

  test("is not made for what a filter excludes", async () => {
    const world = withOrders({ filter: "financial_status:paid" });
    emitOrder(world, { financial_status: "pending" });
    emitOrder(world, { financial_status: "paid" });
    await world.clock.advance(100);
    expect(world.heard).toHaveLength(1);
  });

  test("needs the scope of its topic", async () => {
    const world = withOrders();
    world.sandbox.control.changeScopes(FACTORY, { revoke: ["read_orders"] });
    emitOrder(world, { id: 1n });
    await world.clock.advance(100);
    expect(world.heard).toHaveLength(0);
  });

  test("has no personal data until the app is approved, except in development stores", async () => {
    const world = withOrders();
    world.sandbox.control.approveProtectedData("factory", false);
    emitOrder(world, { id: 1n, email: "a@b.example" });
    world.sandbox.control.setPlan(SHOP, "development");
    emitOrder(world, { id: 2n, email: "a@b.example" });
    await world.clock.advance(100);
    const bodies = world.heard.map(({ body }) => body).sort();
    expect(bodies).toEqual(['{"id":1,"email":null}', '{"id":2,"email":"a@b.example"}']);
  });

  test("comes at a random time within the range, so that order is not guaranteed", async () => {
    const world = withOrders();
    world.sandbox.control.changeSettings({ webhookDelayMs: { min: 0, max: 1000 } });
    for (let n = 0; n < 20; n += 1) emitOrder(world, { n });
    await world.clock.advance(1000);
    const order = world.heard.map(({ body }) => JSON.parse(body).n);
    expect(order).toHaveLength(20);
    expect(order).not.toEqual([...order].sort((a, b) => a - b));
  });
});

describe("a failed delivery", () => {
  test("is retried eight times within four hours, with the original payload and id", async () => {
    const world = withOrders();
    world.respond = () => new Response("", { status: 500 });
    emitOrder(world, { n: 1 });
    await world.clock.advance(4 * 3600_000 - 60_000);
    expect(world.heard).toHaveLength(8);
    await world.clock.advance(10 * 60_000);
    expect(world.heard).toHaveLength(9);
    await world.clock.advance(48 * 3600_000);
    expect(world.heard).toHaveLength(9);
    expect(new Set(world.heard.map(({ body }) => body)).size).toBe(1);
    expect(
      new Set(world.heard.map(({ headers }) => headers.get("x-shopify-webhook-id"))).size,
    ).toBe(1);
    expect(world.sandbox.control.deliveryLog().at(-1)?.outcome).toBe("given-up");
  });

  test("may carry a new webhook id each time", async () => {
    const world = withOrders();
    world.sandbox.control.changeSettings({ webhookIdStableOverRetries: false });
    world.respond = () => new Response("", { status: 500 });
    emitOrder(world, { n: 1 });
    await world.clock.advance(5 * 60_000);
    expect(
      new Set(world.heard.map(({ headers }) => headers.get("x-shopify-webhook-id"))).size,
    ).toBe(3);
  });

  test("is one that is not answered within five seconds", async () => {
    const world = withOrders();
    let asked = 0;
    world.respond = () => (++asked === 1 ? new Promise<Response>(() => undefined) : new Response());
    emitOrder(world, { n: 1 });
    await world.clock.advance(5100);
    expect(world.sandbox.control.deliveryLog().at(-1)).toMatchObject({
      outcome: "failed",
      reason: "timeout",
    });
    await world.clock.advance(70_000);
    expect(world.sandbox.control.deliveryLog().at(-1)?.outcome).toBe("delivered");
  });

  test("in the end deletes a subscription that was made by API, but not one of the configuration", async () => {
    const world = startSandbox();
    const sub = { uri: "https://factory.example/by-api" };
    await world.gql({ query: CREATE, variables: { topic: "INVENTORY_LEVELS_UPDATE", sub } });
    world.respond = () => new Response("", { status: 500 });
    await world.gql({ query: SET_QUANTITIES, variables: setOne({ key: "a", quantity: 1 }) });
    await world.clock.advance(5 * 3600_000);
    world.heard.length = 0;
    world.respond = () => new Response();
    await world.gql({ query: SET_QUANTITIES, variables: setOne({ key: "b", quantity: 2 }) });
    await world.clock.advance(1000);
    expect(world.heard.map(({ url }) => url).sort()).toEqual([
      "https://factory.example/webhooks",
      "https://reseller.example/webhooks",
    ]);
  });
});

describe("a subscription by API", () => {
  test("is heard, listed and deleted", async () => {
    const world = startSandbox();
    const sub = { uri: "https://factory.example/by-api", includeFields: ["id"] };
    const made = await world.gql({
      query: CREATE,
      variables: { topic: "INVENTORY_LEVELS_UPDATE", sub },
    });
    expect(made.data).toMatchObject({ webhookSubscriptionCreate: { userErrors: [] } });
    const listed = await world.gql<{ webhookSubscriptions: { nodes: { id: string }[] } }>({
      query:
        "{ webhookSubscriptions(first: 5) { nodes { id topic endpoint { ... on WebhookHttpEndpoint { callbackUrl } } } } }",
    });
    const id = listed.data?.webhookSubscriptions.nodes[0]?.id;
    const deleted = await world.gql({
      query:
        "mutation($id: ID!) { webhookSubscriptionDelete(id: $id) { deletedWebhookSubscriptionId userErrors { message } } }",
      variables: { id },
    });
    expect(deleted.data).toEqual({
      webhookSubscriptionDelete: { deletedWebhookSubscriptionId: id, userErrors: [] },
    });
  });

  test("is refused for compliance topics, without the topic's scope, and twice", async () => {
    const world = startSandbox();
    const sub = { uri: "https://factory.example/by-api" };
    const refused = await world.gql({ query: CREATE, variables: { topic: "ORDERS_CREATE", sub } });
    expect(refused.data).toMatchObject({
      webhookSubscriptionCreate: { userErrors: [{ field: ["topic"] }] },
    });
    const variables = { topic: "APP_UNINSTALLED", sub };
    await world.gql({ query: CREATE, variables });
    const twice = await world.gql({ query: CREATE, variables });
    expect(twice.data).toMatchObject({ webhookSubscriptionCreate: { webhookSubscription: null } });
  });
});

describe("faults of webhooks", () => {
  test("lose, double, delay and shuffle deliveries by topic and app", async () => {
    const world = withOrders();
    const { control } = world.sandbox;
    control.addFault({ kind: "webhook-lost", topic: "orders/*", app: "factory", count: 1 });
    emitOrder(world, { n: 1 });
    control.addFault({ kind: "webhook-twice", topic: "orders/create", count: 1 });
    emitOrder(world, { n: 2 });
    control.addFault({ kind: "webhook-late", ms: 60_000, count: 1 });
    emitOrder(world, { n: 3 });
    await world.clock.advance(1000);
    expect(world.heard.map(({ body }) => JSON.parse(body).n)).toEqual([2, 2]);
    expect(
      new Set(world.heard.map(({ headers }) => headers.get("x-shopify-webhook-id"))).size,
    ).toBe(1);
    await world.clock.advance(60_000);
    expect(world.heard.map(({ body }) => JSON.parse(body).n)).toEqual([2, 2, 3]);
    expect(control.deliveryLog()[0]?.outcome).toBe("lost");
  });
});

describe("a fulfilment service's callback", () => {
  test("is signed and sent to where the app really runs", async () => {
    const origin = { declared: "https://headwater.example", actual: "http://localhost:3000" };
    const world = startSandbox({ apps: [testApp("factory"), testApp("reseller", { origin })] });
    const shop = world.sandbox.world.shops.get(SHOP);
    const url = "https://headwater.example/reseller/fulfilment/fulfillment_order_notification";
    const body = { kind: "FULFILLMENT_REQUEST" };
    if (shop) world.sandbox.world.callback({ shop, app: "reseller", url, body });
    await world.clock.advance(100);
    expect(world.heard[0]?.url).toBe(
      "http://localhost:3000/reseller/fulfilment/fulfillment_order_notification",
    );
    expect(world.heard[0]?.headers.get("x-shopify-hmac-sha256")).toBe(
      createHmac("sha256", "secret-of-reseller").update(JSON.stringify(body)).digest("base64"),
    );
  });
});

describe("payloads", () => {
  test("keep nested fields, filters compare, and numbers stay exact", () => {
    expect(includeFields({ a: { b: 1, c: 2 }, d: 3 }, ["a.b", "d"])).toEqual({ a: { b: 1 }, d: 3 });
    expect(matchesFilter({ total: "120.5", tags: ["x"] }, "total:>=100 AND tags:x")).toBe(true);
    expect(matchesFilter({ total: "90" }, "total:>=100")).toBe(false);
    expect(stringifyPayload({ id: 9007199254740993n, at: new Date(0) })).toBe(
      '{"id":9007199254740993,"at":"1970-01-01T00:00:00.000Z"}',
    );
  });
});
