import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isSmallShop } from "../testing/small-shop-module.ts";
import { SET_QUANTITIES, SHOP, setOne, startSandbox } from "../testing/start.ts";

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), "sandbox-"))));
afterEach(() => rmSync(dataDir, { recursive: true }));

const QUERY = "{ shop { name } }";

describe("a sandbox with a data directory", () => {
  test("finds its shops, tokens, keys and subscriptions again", async () => {
    const first = startSandbox({ dataDir });
    const { token } = first.sandbox.control.issueTokens({ shop: SHOP, app: "factory" }).access;
    await first.gql({ query: SET_QUANTITIES, variables: setOne({ key: "a", quantity: 3 }) });
    await first.gql({ query: SET_QUANTITIES, variables: setOne({ key: "b", quantity: 8 }) });
    await first.sandbox.close();
    const second = startSandbox({ dataDir });
    const shop = second.sandbox.world.shops.get(SHOP);
    if (!shop || !isSmallShop(shop)) throw new Error("the shop is gone");
    expect(shop.resumed).toBe(1);
    expect((await second.gql({ query: QUERY, token })).status).toBe(200);
    const replay = await second.gql({
      query: SET_QUANTITIES,
      variables: setOne({ key: "a", quantity: 3 }),
    });
    expect(replay.data).toEqual({
      inventorySetQuantities: { inventoryAdjustmentGroup: { reason: "now 3" }, userErrors: [] },
    });
    expect(shop.available.get("gid://shopify/InventoryItem/1")).toBe(8);
    await second.sandbox.close();
  });

  test("goes on delivering what was pending, and runs bulk operations to their end", async () => {
    const first = startSandbox({ dataDir });
    first.sandbox.control.changeSettings({ webhookDelayMs: { min: 5000, max: 5000 } });
    await first.gql({ query: SET_QUANTITIES, variables: setOne({ key: "a", quantity: 3 }) });
    await first.sandbox.close();
    await first.clock.advance(10_000);
    expect(first.heard).toHaveLength(0);
    const second = startSandbox({ dataDir });
    await second.clock.advance(10_000);
    expect(second.heard).toHaveLength(2);
    await second.sandbox.close();
  });

  test("never gives an id twice, even after a crash", () => {
    const first = startSandbox({ dataDir });
    const ids = new Set(Array.from({ length: 1000 }, () => first.sandbox.world.nextId()));
    const second = startSandbox({ dataDir });
    expect(ids.has(second.sandbox.world.nextId())).toBe(false);
    expect([...ids].every((id) => BigInt(id) > 2n ** 53n)).toBe(true);
  });

  test("writes a changed shop within two seconds, without being closed", async () => {
    const { clock, sandbox } = startSandbox({ dataDir });
    await clock.advance(2000);
    await sandbox.close();
    expect(readdirSync(dataDir)).toContain(`${SHOP}.shop`);
  });
});
