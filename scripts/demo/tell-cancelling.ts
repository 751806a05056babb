import { KITE, LANTERN } from "./demo-shops.ts";
import {
  findOrder,
  readItem,
  readOrder,
  type HubOrder,
  type Item,
  type Movement,
} from "./hub-screens.ts";
import { eventually, expectThat, type Story, type Told } from "./story.ts";
import type { Connected, Factory, Reseller } from "./tell-connecting.ts";
import { numberOf, reaches, tellsTracking } from "./tell-order.ts";
import { rest } from "./tell-stock.ts";

const UNITS = 2;

/** A second order: one line cancelled before it is requested; the other packed in the hub. */
export async function tellCancelling(
  story: Story,
  { factory, resellers }: Connected,
): Promise<void> {
  const [first, reseller] = resellers;
  if (!first || !reseller) throw new Error("The story needs two resellers.");
  const sold = await story.step(
    `A shopper of the other shop buys ${UNITS} lanterns and a kite`,
    () =>
      reseller.get().floor.buy([
        { sku: LANTERN, quantity: UNITS },
        { sku: KITE, quantity: 1 },
      ]),
  );
  const held = await story.step("The hub holds the units for the order", () =>
    reaches(reseller.get(), { name: sold.get().name, state: "held" }),
  );
  const moved = await story.step(
    "The lanterns are cancelled with restock: their hold is gone",
    async () => {
      const { floor, label } = reseller.get();
      const before = await movementsOf(factory.get());
      const path = `orders/${numberOf(sold.get())}/refund`;
      await floor.merchant(path, { sku: LANTERN, quantity: UNITS, restock: true });
      const isNew = newMovement(before);
      return eventually({
        expected: `${UNITS} units to leave the hold of ${label}'s order`,
        look: async () => (await movementsOf(factory.get())).filter(isNew),
        holds: (seen) => seen.some((one) => one.from.kind === "hold" && one.units === UNITS),
      });
    },
  );
  await story.step(
    "They are that shop's to sell again, and nobody else's until it is read",
    async () => {
      expectReturned(moved.get(), reseller.get().label);
      await rest({ factory: factory.get(), resellers: [first, reseller], sku: LANTERN });
    },
  );
  await tellPacking(story, { factory, reseller, held });
  await story.step("Everything on hand is accounted for, and no more than that is on sale", () =>
    expectAccounted(factory.get(), [first.get(), reseller.get()]),
  );
}

async function movementsOf({ app, itemIds }: Factory): Promise<Movement[]> {
  return (await readItem(app, itemIds.get(LANTERN) ?? "")).movements.rows;
}

function newMovement(before: readonly Movement[]): (movement: Movement) => boolean {
  const newest = before[0]?.at ?? 0;
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return (one) => one.at >= newest && !known.has(JSON.stringify(one));
}

/** From the hold straight to the exposure of the shop that sold them; what leaves it needs a read. */
function expectReturned(moved: readonly Movement[], label: string): void {
  const back = moved.find((one) => one.from.kind === "hold");
  const toShop = back?.to.kind === "exposure" && back.to.whose === label;
  expectThat(toShop, `the hold to go to the exposure of ${label}`, back);
  const left = moved.filter((one) => one.from.kind === "exposure" && one.from.whose === label);
  const allowed = left.every((one) => one.reason === "read" || one.to.kind === "cooling");
  expectThat(allowed, "no unit to leave that exposure but by a read or a confirmed lower", left);
}

/** The rest of the order, requested by the merchant and packed on the hub's own screen. */
async function tellPacking(
  story: Story,
  of: { factory: Told<Factory>; reseller: Told<Reseller>; held: Told<HubOrder> },
): Promise<void> {
  await story.step("The rest is requested, accepted and routed", async () => {
    const { floor } = of.reseller.get();
    const { name } = of.held.get();
    await floor.merchant(`orders/${numberOf({ name })}/request-fulfilment`, {});
    await reaches(of.reseller.get(), { name, state: "routed" });
  });
  await story.step(
    "The factory packs it on the hub's screen; tracking reaches the shop",
    async () => {
      const { app } = of.factory.get();
      const { label: partner, floor } = of.reseller.get();
      const { name } = of.held.get();
      const order = await findOrder(app, { side: "factory", name, partner });
      if (!order) throw new Error(`Expected ${name} on the factory's screen; saw none.`);
      const { lines } = await readOrder(app, { side: "factory", id: order.id });
      await app.submit(`/factory/orders/${order.id}`, {
        intent: "ship",
        shipmentId: `demo-${order.id}`,
        lines: lines.map((line) => `${line.id}=${line.remaining}`),
        trackingNumber: "YT-2001",
        trackingCompany: "YunExpress",
        trackingUrl: "",
      });
      await tellsTracking(floor, { order: name, numbers: ["YT-2001"] });
      await reaches(of.reseller.get(), { name, state: "closed" });
    },
  );
}

async function expectAccounted(factory: Factory, resellers: readonly Reseller[]): Promise<void> {
  for (const [sku, itemId] of factory.itemIds) {
    const { item } = await readItem(factory.app, itemId);
    const own = await factory.floor.stock(sku);
    const there = own.reduce((sum, row) => sum + row.available + row.committed + row.reserved, 0);
    expectThat(item.stock.onHand === there, `${there} of ${sku} on hand in the books`, item.stock);
    const onSale = await unitsOnSale(resellers, sku);
    expectThat(onSale <= there, `at most ${there} of ${sku} on sale`, {
      onSale,
      ...exposures(item),
    });
  }
}

async function unitsOnSale(resellers: readonly Reseller[], sku: string): Promise<number> {
  let sum = 0;
  for (const { floor } of resellers) {
    for (const row of await floor.stock(sku)) sum += Math.max(row.available, 0) + row.committed;
  }
  return sum;
}

function exposures(item: Item): Record<string, number> {
  return Object.fromEntries(item.channels.map((one) => [one.label ?? one.kind, one.exposure]));
}
