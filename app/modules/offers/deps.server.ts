import type { ReceivingShop } from "#app/modules/inventory/index.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { BuyerMail, OfferShop } from "./ports.ts";

export interface OffersDeps {
  database: Database;
  clock: Clock;
  log: Log;
  tasks: Tasks;
  shop: OfferShop;
  receivingShop: ReceivingShop;
  mail: BuyerMail;
  /** Buyers' addresses do not lie readable in the database. */
  sealer: { seal(plain: string): string; open(sealed: string): string };
  /** A product was made in the factory's shop: the catalogue reads it. */
  readProduct(tx: Tx, of: { factoryId: string; productGid: string }): Promise<void>;
  /** The levels of these items show other quantities now. */
  readSoon(tx: Tx, of: { factoryId: string; itemIds: readonly string[] }): Promise<void>;
  settings: { keyLifeMs: number; requestLifeMs: number; sendWithinMs: number };
}

export const OFFER_TASKS = {
  prepare: "offers.prepare",
  order: "offers.order",
  end: "offers.end",
  tellDelay: "offers.tell-delay",
  invite: "offers.invite",
  lapse: "offers.lapse",
  tellFailed: "offers.tell-failed",
} as const;

const FACTORY_APP = "factory";

/** Asks a task about one offer; those of one offer and subject run one after another. */
export function askOffer(
  tx: Tx,
  { tasks }: Pick<OffersDeps, "tasks">,
  ask: {
    kind: (typeof OFFER_TASKS)[keyof typeof OFFER_TASKS];
    factoryId: string;
    key: string;
    payload: object;
    runAt?: number;
  },
): Promise<void> {
  const { kind, factoryId, key, payload, runAt } = ask;
  return tasks.ask(tx, { kind, key, shopId: factoryId, app: FACTORY_APP, payload, runAt });
}

/** Has an order looked at in its shop, and done with it what its state asks for. */
export function askOrder(
  tx: Tx,
  deps: Pick<OffersDeps, "tasks">,
  of: { factoryId: string; offerId: string; orderGid: string },
): Promise<void> {
  const { factoryId, offerId, orderGid } = of;
  return askOffer(tx, deps, {
    kind: OFFER_TASKS.order,
    factoryId,
    key: `${offerId}:${orderGid}`,
    payload: { offerId, orderGid },
  });
}

/** Has what an offer did not sell given back, and the offer closed once all its orders are done. */
export function askEnd(
  tx: Tx,
  deps: Pick<OffersDeps, "tasks">,
  { factoryId, offerId }: { factoryId: string; offerId: string },
): Promise<void> {
  const payload = { offerId };
  return askOffer(tx, deps, { kind: OFFER_TASKS.end, factoryId, key: offerId, payload });
}
