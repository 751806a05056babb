import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Sandbox } from "#sandbox/create-sandbox.ts";
import { createSandbox } from "#sandbox/create-sandbox.ts";
import { createVirtualClock } from "#sandbox/platform/virtual-clock.ts";

const CSV = [
  "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Status,Published",
  "tea,Tea,Title,Default Title,TEA,shopify,5,deny,10.00,active,true",
].join("\n");

async function call(sandbox: Sandbox, path: string, body?: object): Promise<any> {
  const request = new Request(`http://localhost/shops/tea.myshopify.com${path}`, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json" },
    body: body && JSON.stringify(body),
  });
  return (await sandbox.handle(request)).json();
}

it("ends payments and routes orders that were under way when the sandbox stopped", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "selling-"));
  const startAt = Date.UTC(2026, 0, 5);
  const before = createSandbox({ apps: [], dataDir, clock: createVirtualClock({ startAt }) });
  before.control.createShop({
    domain: "tea.myshopify.com",
    name: "Tea",
    plan: "plus",
    currencyCode: "USD",
    countryCode: "US",
  });
  await call(before, "/import-products", { csv: CSV });
  const { order } = await call(before, "/buy", { lines: [{ sku: "TEA", quantity: 2 }] });
  await call(before, "/buy", {
    lines: [{ sku: "TEA", quantity: 3 }],
    reserveMs: 60_000,
    wait: false,
  });
  await before.close();

  const clock = createVirtualClock({ startAt: startAt + 1000 });
  const after = createSandbox({ apps: [], dataDir, clock });
  const refused = await call(after, "/buy", { lines: [{ sku: "TEA", quantity: 1 }] });
  expect(refused.error.code).toBe("out_of_stock");
  await clock.advance(500);
  const { orders } = await call(after, "/merchant/orders?format=json");
  expect(orders).toMatchObject([{ id: order.id, fulfillmentOrders: [{ status: "OPEN" }] }]);
  await clock.advance(60_000);
  const later = await call(after, "/merchant/orders?format=json");
  expect(later.orders).toHaveLength(2);
  const { levels } = await call(after, "/merchant/stock?format=json");
  expect(levels).toMatchObject([{ available: 0, committed: 5, on_hand: 5 }]);
  await after.close();
  rmSync(dataDir, { recursive: true });
});
