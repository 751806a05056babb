import { COMB, LANTERN } from "./demo-shops.ts";
import { findOrder, readOrder, type HubOrder } from "./hub-screens.ts";
import type { ShopFloor, ShopOrder, SoldOrder } from "./shop-floor.ts";
import { eventually, expectThat, type Story, type Told } from "./story.ts";
import type { Connected, Factory, Reseller } from "./tell-connecting.ts";

const UNITS = 3;
const PARCELS = ["SF-1001", "SF-1002"] as const;

/** An order's whole way: sold, held, requested, accepted, routed, shipped in two parcels, told. */
export async function tellOrder(story: Story, { factory, resellers }: Connected): Promise<void> {
  const [reseller] = resellers;
  if (!reseller) throw new Error("The story needs a reseller.");
  const sold = await story.step(`A shopper buys ${UNITS} lanterns and a comb`, () =>
    reseller.get().floor.buy([
      { sku: LANTERN, quantity: UNITS },
      { sku: COMB, quantity: 1 },
    ]),
  );
  const held = await story.step("The hub holds the units for the order", () =>
    reaches(reseller.get(), { name: sold.get().name, state: "held" }),
  );
  await story.step("The reseller asks for fulfilment; the hub accepts and locks the order", () =>
    requestAndSeeAccepted(reseller.get(), held, sold),
  );
  const routed = await story.step("The order stands in the factory's shop", async () => {
    await reaches(reseller.get(), { name: sold.get().name, state: "routed" });
    return findRouted(factory.get().floor, held.get().id);
  });
  for (const [index, number] of PARCELS.entries()) {
    const part = index === 0 ? `${UNITS - 1} lanterns` : "the rest";
    await story.step(
      `The factory ships ${part}; ${number} appears in the reseller's shop`,
      async () => {
        const { floor } = reseller.get();
        await shipPart(factory.get(), { routed: routed.get(), number, isFirst: index === 0 });
        await tellsTracking(floor, {
          order: sold.get().name,
          numbers: PARCELS.slice(0, index + 1),
        });
      },
    );
  }
  await story.step("The order is closed, each parcel told once, nothing oversold", async () => {
    const { id } = await reaches(reseller.get(), { name: sold.get().name, state: "closed" });
    const order = await readOrder(reseller.get().app, { side: "reseller", id });
    const told = order.parcels.map((parcel) => parcel.state);
    expectThat(told.join() === "told,told", "two parcels, told", order.parcels);
    expectThat(
      order.lines.every((line) => line.oversold === 0),
      "nothing oversold",
      order.lines,
    );
  });
}

/** Waits until the reseller's screen shows the order in a state, or past it. */
export async function reaches(
  { app }: Reseller,
  of: { name: string; state: string },
): Promise<HubOrder> {
  const order = await eventually({
    expected: `order ${of.name} to be ${of.state}`,
    look: () => findOrder(app, { side: "reseller", name: of.name }),
    holds: (seen) => seen?.state === of.state,
    timeoutMs: 20_000,
  });
  if (!order) throw new Error(`Expected order ${of.name}; saw none.`);
  return order;
}

async function requestAndSeeAccepted(
  { app, floor }: Reseller,
  held: Told<HubOrder>,
  sold: Told<SoldOrder>,
): Promise<void> {
  const { id } = held.get();
  await floor.merchant(`orders/${numberOf(sold.get())}/request-fulfilment`, {});
  await eventually({
    expected: "the order to pass through accepted",
    look: () => readOrder(app, { side: "reseller", id }),
    holds: (seen) => seen.transitions.some((one) => one.toState === "accepted"),
    timeoutMs: 20_000,
  });
  const order = await floor.order(sold.get().name);
  const statuses = order.fulfillmentOrders.map((one) => one.requestStatus);
  expectThat(statuses.includes("ACCEPTED"), "a fulfilment order accepted in the shop", statuses);
}

export async function findRouted(floor: ShopFloor, supplyOrderId: string): Promise<ShopOrder> {
  const orders = await floor.orders();
  const own = orders.filter((order) => order.sourceIdentifier === supplyOrderId);
  const [order] = own;
  if (!order || own.length > 1) {
    throw new Error(`Expected one routed order ${supplyOrderId}; saw ${own.length}.`);
  }
  return order;
}

/** The first parcel leaves one lantern and all else to the second. */
async function shipPart(
  { floor }: Factory,
  { routed, number, isFirst }: { routed: ShopOrder; number: string; isFirst: boolean },
): Promise<void> {
  const body = { company: "SF Express", trackingNumber: number };
  const path = `orders/${numberOf(routed)}/fulfil`;
  if (!isFirst) return floor.merchant(path, body);
  const orderLine = routed.lines.find((line) => line.sku === LANTERN);
  const [fulfilmentOrder] = routed.fulfillmentOrders;
  const line = fulfilmentOrder?.lines.find((one) => one.lineItemId === orderLine?.id);
  const lines = [{ id: line?.id ?? "", quantity: UNITS - 1 }];
  await floor.merchant(path, { ...body, lines });
}

export async function tellsTracking(
  floor: ShopFloor,
  of: { order: string; numbers: readonly string[] },
): Promise<void> {
  const wanted = [...of.numbers].sort().join();
  await eventually({
    expected: `tracking ${wanted} in the reseller's shop`,
    look: async () => {
      const { fulfillments } = await floor.order(of.order);
      return fulfillments.flatMap((one) => one.tracking.map(({ number }) => number ?? "")).sort();
    },
    holds: (seen) => seen.join() === wanted,
    timeoutMs: 20_000,
  });
}

export function numberOf(order: { name: string }): string {
  return order.name.replace("#", "");
}
