import { makeLevelReads, startLane } from "#app/modules/channels/index.server.ts";
import { balanceOf, type StockAccount } from "#app/modules/ledger/index.ts";
import { loadBooks } from "#app/modules/ledger/index.server.ts";
import { readOrder } from "#app/modules/orders/index.server.ts";
import { recordParcels } from "#app/modules/fulfilment/index.server.ts";
import type { Broken } from "./broken.ts";
import { checkBooks } from "./check-books.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld, type WorldOptions } from "./hub-world.ts";
import { serviceLocation, shownIn } from "./shop-truth.ts";

/**
 * A world whose worker stands still: a test takes each step itself, in the order of a trace. The
 * steps are the production functions; only who calls them differs.
 */
export interface SteppedHub {
  world: HubWorld;
  itemId: string;
  /** What a channel should show; its lane has not heard of it yet. */
  want(channel: number | "brand", units: number): Promise<void>;
  /** Lets the lane of a channel write what it can now. */
  send(channel: number | "brand"): Promise<void>;
  /** Takes a fenced read of the channel's level. `held` starts it without waiting for its end. */
  read(channel: number | "brand"): Promise<void>;
  startRead(channel: number | "brand"): Promise<{ ended(): Promise<void> }>;
  /** Hears of an order: reads it from its shop and books it. */
  hear(channel: number | "brand", orderGid: string): Promise<void>;
  buy(channel: number | "brand", units: number): Promise<string>;
  /** A shopper begins to pay: the shop holds the units where nobody sees them, and sells them later. */
  beginPaying(
    channel: number | "brand",
    checkout: { units: number; paysAfterMs: number },
  ): Promise<{ status(): Promise<string> }>;
  /** A merchant's own action in the shop. */
  merchant(
    channel: number | "brand",
    path: string,
    body?: Record<string, unknown>,
  ): Promise<unknown>;
  /** Lets a lane believe a value, as a webhook would. */
  believe(channel: number | "brand", available: number): Promise<void>;
  /** Lets time pass until a piece of the hub's work has ended. */
  run<T>(work: Promise<T>): Promise<T>;
  state(
    supplyOrderId: string,
  ): Promise<{ state: string; reason: string | null; routeState: string }>;
  /** The name of our service's location in a reseller's shop. */
  serviceLocation(reseller: number): string;
  balance(account: StockAccount): Promise<number>;
  exposure(channel: number | "brand"): Promise<number>;
  cooling(channel: number | "brand"): Promise<number>;
  shown(
    channel: number | "brand",
  ): Promise<{ available: number; committed: number; reserved: number }>;
  broken(): Promise<Broken[]>;
  close(): Promise<void>;
}

export async function startSteppedHub(
  options: WorldOptions & { sku?: string } = {},
): Promise<SteppedHub> {
  const world = await startHubWorld({ stock: { "CUP-1": 10 }, resellers: 2, ...options });
  const stopping = world.hub.worker.stop();
  await world.advance(5_000);
  await stopping;
  const itemId = await world.itemId(options.sku ?? "CUP-1");
  const channelId = (of: number | "brand"): string =>
    of === "brand" ? world.brandChannelId : (world.resellers[of]?.channelId ?? "");
  const domain = (of: number | "brand"): string =>
    of === "brand" ? FACTORY_DOMAIN : (world.resellers[of]?.domain ?? "");
  const lane = (of: number | "brand") =>
    of === "brand"
      ? { shopId: world.factoryId, app: "factory" }
      : { shopId: world.resellers[of]?.shopId ?? "", app: "reseller" };
  const reads = makeLevelReads(world.hub.deps.channels);

  async function finish<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const settled = work.finally(() => (done = true));
    settled.catch(() => {});
    for (let wait = 0; !done && wait < 4_000; wait += 1) await world.advance(10);
    return settled;
  }

  async function levelOf(of: number | "brand") {
    return world.database.db
      .selectFrom("Level")
      .selectAll()
      .where("channelId", "=", channelId(of))
      .where("itemId", "=", itemId)
      .executeTakeFirstOrThrow();
  }

  async function dueNow(of: number | "brand"): Promise<void> {
    await world.database.db
      .updateTable("Level")
      .set({ readSince: world.time.hub.now(), readAt: world.time.hub.now(), readReason: "test" })
      .where("channelId", "=", channelId(of))
      .execute();
  }

  async function balance(account: StockAccount): Promise<number> {
    const books = await loadBooks(world.database.db, [{ id: itemId, factoryId: world.factoryId }]);
    const item = books.get(itemId);
    return item ? balanceOf(item, account) : 0;
  }

  const stepped: SteppedHub = {
    world,
    itemId,
    async want(of, units) {
      await world.database.db
        .updateTable("Level")
        .set({
          target: units,
          dirtySince: world.time.hub.now(),
          state: "ok",
          readSince: null,
          readAt: null,
        })
        .where("id", "=", (await levelOf(of)).id)
        .execute();
    },
    async send(of) {
      const one = startLane(world.hub.deps.channels, lane(of));
      one.wake();
      await world.advance(20);
      one.stop();
      await finish(one.idle());
    },
    async read(of) {
      await dueNow(of);
      await finish(reads.run(lane(of)));
    },
    async startRead(of) {
      await dueNow(of);
      const work = makeLevelReads(world.hub.deps.channels).run(lane(of));
      await world.advance(50);
      return { ended: async () => void (await finish(work)) };
    },
    async hear(of, orderGid) {
      const { orders, fulfilment } = world.hub.deps;
      await finish(
        readOrder(
          { ...orders, onRoutedOrder: (routed) => recordParcels(fulfilment, routed) },
          { shop: lane(of), orderGid, heardAt: world.time.hub.now(), cause: "test" },
        ),
      );
    },
    async buy(of, units) {
      const bought = await world.buy(domain(of), [
        { sku: options.sku ?? "CUP-1", quantity: units },
      ]);
      if (!bought.ok) throw new Error(`not sold: ${JSON.stringify(bought.body)}`);
      await world.advance(500);
      return (bought.body.order as { id: string }).id;
    },
    async beginPaying(of, { units, paysAfterMs }) {
      const begun = await world.shop<{ checkout: { token: string } }>(domain(of), "/checkouts", {
        lines: [{ sku: options.sku ?? "CUP-1", quantity: units }],
        email: "shopper@example.com",
        shippingAddress: {
          countryCode: "US",
          lastName: "Shopper",
          city: "Springfield",
          address1: "1",
          zip: "1",
        },
      });
      const path = `/checkouts/${begun.checkout.token}`;
      await world.shop(domain(of), `${path}/pay`, {
        card: "ok",
        reserveMs: paysAfterMs,
        wait: false,
      });
      return {
        status: async () =>
          (await world.shop<{ checkout: { status: string } }>(domain(of), path)).checkout.status,
      };
    },
    merchant: (of, path, body) => world.shop(domain(of), `/merchant${path}`, body ?? {}),
    async believe(of, available) {
      await world.database.db
        .updateTable("Level")
        .set({ known: available })
        .where("id", "=", (await levelOf(of)).id)
        .execute();
    },
    run: finish,
    state: (id) =>
      world.database.db
        .selectFrom("SupplyOrder")
        .select(["state", "reason", "routeState"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow(),
    serviceLocation: (of) => serviceLocation(world, domain(of)),
    balance,
    exposure: (of) => balance(`exposure:${channelId(of)}`),
    cooling: (of) => balance(`cooling:${channelId(of)}`),
    shown: async (of) => shownIn(world, domain(of), (await levelOf(of)).inventoryItemGid),
    broken: () => checkBooks(world),
    close: () => world.close(),
  };
  return stepped;
}

/** Brings a stepped hub to known numbers: each channel shows what is asked, the rest is free. */
export async function settleAt(
  hub: SteppedHub,
  shown: { brand: number; resellers: number[] },
): Promise<void> {
  await hub.world.database.db
    .updateTable("Item")
    .set({ policy: "strict", overlapMax: 0 })
    .execute();
  const channels: (number | "brand")[] = ["brand", ...shown.resellers.map((_, index) => index)];
  const wanted = (of: number | "brand"): number =>
    of === "brand" ? shown.brand : (shown.resellers[of] ?? 0);
  // Down first, and cooled, so that enough is free for what goes up.
  for (const step of ["down", "up"] as const) {
    for (const of of channels) {
      const has = await hub.exposure(of);
      if (step === "down" ? has > wanted(of) : has < wanted(of)) {
        await hub.want(of, wanted(of));
        await hub.send(of);
      }
    }
    await hub.world.advance(16 * 60_000);
    for (const of of channels) await hub.read(of);
  }
  for (const of of channels) {
    const is = (await hub.shown(of)).available;
    if (is !== wanted(of)) throw new Error(`${of} shows ${is}, not ${wanted(of)}`);
  }
}
