import { afterEach, expect, it } from "vitest";
import { checkBooks } from "#tests/support/check-books.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "#tests/support/hub-world.ts";

let world: HubWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

it("carries an order from a reseller's shop to the factory and its tracking back, in two parcels", async () => {
  world = await startHubWorld({
    stock: { "CUP-1": 20 },
    coolingMs: 1_000,
    hub: { laneSettings: { brandCoolingMs: 1_000 } },
  });
  expect(await checkBooks(world)).toEqual([]);
  const [reseller] = world.resellers;
  if (!reseller) throw new Error("no reseller");
  const bought = await world.buy(reseller.domain, [{ sku: "CUP-1", quantity: 3 }]);
  expect(bought.ok).toBe(true);
  await world.advance(5_000);
  expect(await checkBooks(world)).toEqual([]);
  const supply = () =>
    world!.database.db.selectFrom("SupplyOrder").selectAll().executeTakeFirstOrThrow();
  expect((await supply()).state).toBe("held");

  await world.shop(reseller.domain, "/merchant/orders/1001/request-fulfilment", {});
  await world.advance(10_000);
  expect((await supply()).state).toBe("routed");
  expect(await checkBooks(world)).toEqual([]);

  const routed = (await supply()).routedOrderGid?.split("/").at(-1);
  const shop = world.sandbox.world.shops.get(FACTORY_DOMAIN) as never as {
    orders: { fulfillmentOrders: Map<string, { lines: { id: string }[] }> };
  };
  const [fo] = [...shop.orders.fulfillmentOrders.values()];
  await world.shop(FACTORY_DOMAIN, `/merchant/orders/${routed}/fulfil`, {
    lines: [{ id: fo!.lines[0]!.id, quantity: 1 }],
    company: "SF Express",
    trackingNumber: "SF1",
  });
  await world.advance(5_000);
  expect((await supply()).state).toBe("shipped");
  expect(await checkBooks(world)).toEqual([]);
  await world.shop(FACTORY_DOMAIN, `/merchant/orders/${routed}/fulfil`, {
    company: "SF Express",
    trackingNumber: "SF2",
  });
  await world.advance(5_000);
  expect((await supply()).state).toBe("closed");
  expect(await checkBooks(world)).toEqual([]);
  const parcels = await world.database.db.selectFrom("Parcel").selectAll().execute();
  expect(parcels.map((p) => [p.state, p.trackingNumber])).toEqual([
    ["told", "SF1"],
    ["told", "SF2"],
  ]);
  await world.advance(60_000);
  expect(await checkBooks(world)).toEqual([]);
});
