import { KITE, STOCK } from "./demo-shops.ts";
import { readItem } from "./hub-screens.ts";
import { availableIn } from "./shop-floor.ts";
import { eventually, type Story, type Told } from "./story.ts";
import type { Connected, Factory, Reseller } from "./tell-connecting.ts";

const RECEIVED = 10;
const KEPT_BACK = 12;

/** Stock reaches every reseller's shop, and follows what changes at the factory. */
export async function tellStock(story: Story, { factory, resellers }: Connected): Promise<void> {
  await story.step("Stock reaches both resellers' shops, together never more than is there", () =>
    eventually({
      expected: `some ${KITE} in each shop, together at most ${STOCK[KITE]}`,
      look: () => shown(resellers, KITE),
      holds: (seen) => seen.every((units) => units > 0) && sum(seen) <= (STOCK[KITE] ?? 0),
      timeoutMs: 30_000,
    }),
  );
  const settled = await story.step("Each shop sells what the hub's books say it may", () =>
    rest({ factory: factory.get(), resellers, sku: KITE }),
  );
  const received = await story.step(
    `The factory receives ${RECEIVED}: both shops sell more`,
    async () => {
      const before = settled.get();
      const { floor } = factory.get();
      await floor.merchant("stock/receive", { sku: KITE, quantity: RECEIVED });
      return eventually({
        expected: `more than ${before.join(" and ")}`,
        look: () => shown(resellers, KITE),
        holds: (seen) => seen.every((units, index) => units > (before[index] ?? Infinity)),
        timeoutMs: 30_000,
      });
    },
  );
  const lowered = await story.step(
    `The factory keeps ${KEPT_BACK} back: both shops sell less`,
    async () => {
      const before = received.get();
      await keepBack(factory.get(), KEPT_BACK);
      return eventually({
        expected: `less than ${before.join(" and ")}`,
        look: () => shown(resellers, KITE),
        holds: (seen) => seen.every((units, index) => units < (before[index] ?? 0)),
        timeoutMs: 30_000,
      });
    },
  );
  await story.step("It gives them back: both shops sell more, as the books say", async () => {
    const before = lowered.get();
    await keepBack(factory.get(), 0);
    await eventually({
      expected: `more than ${before.join(" and ")}`,
      look: () => shown(resellers, KITE),
      holds: (seen) => seen.every((units, index) => units > (before[index] ?? Infinity)),
      timeoutMs: 30_000,
    });
    await rest({ factory: factory.get(), resellers, sku: KITE });
  });
}

async function keepBack({ app, itemIds }: Factory, units: number): Promise<void> {
  const path = `/factory/items/${itemIds.get(KITE)}`;
  await app.submit(path, { intent: "safety", units: String(units) });
}

/** Units of the item that each reseller's shop shows. */
function shown(resellers: readonly Told<Reseller>[], sku: string): Promise<number[]> {
  return Promise.all(
    resellers.map(async (reseller) => availableIn(await reseller.get().floor.stock(sku))),
  );
}

/** Waits until nothing is to be written any more and each shop shows exactly its exposure. */
export async function rest(of: {
  factory: Factory;
  resellers: readonly Told<Reseller>[];
  sku: string;
}): Promise<number[]> {
  const { factory, resellers, sku } = of;
  const seen = await eventually({
    expected: "each shop to show its exposure, no write outstanding",
    look: async () => {
      const { item } = await readItem(factory.app, factory.itemIds.get(sku) ?? "");
      const units = await shown(resellers, sku);
      return resellers.map((reseller, index) => {
        const { label } = reseller.get();
        const channel = item.channels.find((one) => one.label === label);
        return { label, shown: units[index] ?? 0, channel };
      });
    },
    holds: (rows) =>
      rows.every(
        ({ channel, shown: units }) =>
          channel?.pendingWrite === false &&
          channel.exposure === units &&
          channel.target === units &&
          channel.cooling === 0,
      ),
    timeoutMs: 30_000,
  });
  return seen.map((row) => row.shown);
}

function sum(units: readonly number[]): number {
  return units.reduce((total, one) => total + one, 0);
}
