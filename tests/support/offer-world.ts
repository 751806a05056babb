import {
  changeStockOrder,
  createStockOrder,
  makeStockOrderQueries,
  receiveGoods,
} from "#app/modules/inventory/index.server.ts";
import {
  createOffer,
  makeOfferQueries,
  type OfferDetails,
} from "#app/modules/offers/index.server.ts";
import { FACTORY_DOMAIN, startHubWorld, type HubWorld } from "./hub-world.ts";

const SCOPES = [
  "write_products",
  "write_publications",
  "write_purchase_options",
  "write_payment_mandate",
  "write_draft_orders",
];

/** A factory that may make offers, with twenty cups in production and none on hand. */
export async function startOfferWorld(
  options: { vaultsCards?: boolean } = {},
): Promise<OfferWorld> {
  const world = await startHubWorld({ stock: { "CUP-1": 0 }, resellers: 0 });
  world.sandbox.control.changeScopes({ shop: FACTORY_DOMAIN, app: "factory" }, { grant: SCOPES });
  await world.database.write(async (tx) => {
    const { scopes } = await tx
      .selectFrom("Installation")
      .select("scopes")
      .where("app", "=", "factory")
      .executeTakeFirstOrThrow();
    await tx
      .updateTable("Installation")
      .set({ scopes: [scopes, ...SCOPES].join(",") })
      .where("app", "=", "factory")
      .execute();
  });
  if (options.vaultsCards)
    await world.shop(FACTORY_DOMAIN, "/merchant/settings", { vaultsCards: true });
  const order = await orderCups(world, 20);
  return { world, ...order };
}

export interface OfferWorld {
  world: HubWorld;
  stockOrderId: string;
  lineId: string;
}

/** Orders goods as the factory does; refused, or made. */
export async function orderGoods(
  { factoryId, database, hub }: HubWorld,
  lines: readonly { itemId: string; quantity: number }[],
): ReturnType<typeof createStockOrder> {
  const place = await database.db
    .selectFrom("FactoryLocation")
    .select("id")
    .executeTakeFirstOrThrow();
  return createStockOrder(hub.deps.inventory, {
    ...{ factoryId, kind: "production", reference: "Batch 7", locationId: place.id },
    ...{ expectedOn: "2031-03-03", lines },
  });
}

async function orderCups(world: HubWorld, quantity: number) {
  const made = await orderGoods(world, [{ itemId: await world.itemId("CUP-1"), quantity }]);
  if (!made.ok) throw new Error(made.code);
  const { stockOrderId } = made;
  const queries = makeStockOrderQueries({ db: world.database.db });
  const order = await queries.readStockOrder({ factoryId: world.factoryId, stockOrderId });
  return { stockOrderId, lineId: order?.lines[0]?.id ?? "" };
}

export async function offerCups(
  { world, lineId }: OfferWorld,
  offer: Partial<Parameters<typeof createOffer>[1]> = {},
): Promise<string> {
  const made = await createOffer(world.hub.deps.offers, {
    ...{ factoryId: world.factoryId, kind: "preorder", stockOrderLineId: lineId, units: 10 },
    ...{ priceMinor: 900, threshold: null, endsOn: null, payWithinDays: 7 },
    ...offer,
  });
  if (!made.ok) throw new Error(made.code);
  await world.advance(30_000);
  return made.offerId;
}

export async function readOffer(world: HubWorld, offerId: string): Promise<OfferDetails> {
  const { factoryId } = world;
  const offer = await makeOfferQueries({ db: world.database.db }).readOffer({ factoryId, offerId });
  if (!offer) throw new Error("no such offer");
  return offer;
}

export async function receiveCups(of: OfferWorld, receiptId: string, units: number): Promise<void> {
  const { world, stockOrderId, lineId } = of;
  const answer = await receiveGoods(world.hub.deps.inventory, {
    ...{ receiptId, factoryId: world.factoryId, stockOrderId },
    lines: [{ lineId, units }],
  });
  if (!answer.ok) throw new Error(answer.code);
  await world.advance(60_000);
}

export async function delayCups(of: OfferWorld, expectedOn: string): Promise<void> {
  const { world, stockOrderId } = of;
  const answer = await changeStockOrder(world.hub.deps.inventory, {
    ...{ factoryId: world.factoryId, stockOrderId, expectedOn },
  });
  if (!answer.ok) throw new Error(answer.code);
  await world.advance(30_000);
}

/** The SKU of an offer's variant in the shop. */
export async function offerSku(world: HubWorld, offerId: string): Promise<string> {
  const row = await world.database.db
    .selectFrom("Item")
    .select("sku")
    .where("offerId", "=", offerId)
    .executeTakeFirstOrThrow();
  return row.sku;
}

export async function availableOf(world: HubWorld, sku: string): Promise<number> {
  const { levels } = await world.shop<{ levels: { sku: string; available: number }[] }>(
    FACTORY_DOMAIN,
    "/merchant/stock?format=json",
  );
  return levels.find((level) => level.sku === sku)?.available ?? 0;
}
