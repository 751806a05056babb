import { isFault } from "#app/kernel/fault.ts";
import type { OrdersDeps } from "./deps.server.ts";
import type { RoutedOrder, RoutedOrderInput } from "./ports.ts";
import { sendOnce, type SentOnce } from "./send-once.server.ts";
import { loadSupply, loadSupplyLines, type Supply } from "./supply-row.server.ts";
import { adoptRoute } from "./adopt-route.server.ts";
import { completeRoute, pauseAfter, touchBrand } from "./complete-route.server.ts";

/**
 * In these an accepted supply order is ours to ship. Where a cancellation is asked for, its own task
 * answers; it may have granted it although the read that tells of it has not come yet.
 */
const OURS_TO_ROUTE: ReadonlySet<string> = new Set(["ACCEPTED", "CANCELLATION_REJECTED"]);

const NO_DESTINATION = "no_destination";

/**
 * Makes the factory's order for an accepted supply order, once however often it is tried:
 * creating (look, then create) → created (find its location) → moving (reserve back to available) →
 * done. Every step is stored before it is taken, so that routing goes on where a crash left it.
 */
export async function routeOrder(
  deps: OrdersDeps,
  supplyOrderId: string,
): Promise<void | { again: number }> {
  const supply = await loadSupply(deps.database.db, supplyOrderId);
  if (!supply || !isToBeRouted(supply)) return;
  // Nobody knows yet whether an order that was being made was made: that is looked for below.
  const known = supply.routeState === "creating" ? null : await findRouted(deps, supply);
  if (known && supply.routeState === "none") return adoptRoute(deps, supply, known);
  if (known) return completeRoute(deps, supply, known);
  const sent = await createOnce(deps, supply).catch((error: unknown) =>
    endIfOver(deps, supply, error),
  );
  if (sent === null) return;
  if ("again" in sent) return sent;
  if ("refused" in sent) return createRefused(sent.refused);
  const routed = await findRouted(deps, supply);
  if (!routed) return { again: pauseAfter(0) };
  return completeRoute(deps, supply, routed);
}

function isToBeRouted({ state, routeState, requestStatus }: Supply): boolean {
  return state === "accepted" && routeState !== "done" && OURS_TO_ROUTE.has(requestStatus);
}

/** Where an order goes is not shown any more once it is not ours, which may be known by now. */
async function endIfOver(deps: OrdersDeps, { id }: Supply, error: unknown): Promise<null> {
  const now = await loadSupply(deps.database.db, id);
  if (isFault(error, NO_DESTINATION) && !(now && isToBeRouted(now))) return null;
  throw error;
}

function findRouted(deps: OrdersDeps, supply: Supply): Promise<RoutedOrder | null> {
  return deps.routed.find({ shopId: supply.factoryId, app: "factory" }, supply.id);
}

function createOnce(deps: OrdersDeps, supply: Supply): Promise<SentOnce<{ gid: string }>> {
  return sendOnce(deps, {
    sentAt: supply.routeState === "creating" ? supply.routeSentAt : null,
    look: () => findRouted(deps, supply),
    note: (sentAt) =>
      sentAt === null ? forgetAttempt(deps, supply) : noteCreating(deps, supply, sentAt),
    send: async (sendBefore) => {
      const answer = await deps.routed.create(
        { shopId: supply.factoryId, app: "factory" },
        await orderInput(deps, supply, sendBefore),
      );
      return "gid" in answer ? { made: answer } : answer;
    },
  });
}

async function noteCreating(deps: OrdersDeps, supply: Supply, sentAt: number): Promise<void> {
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("SupplyOrder")
      .set({ routeState: "creating", routeSentAt: sentAt })
      .where("id", "=", supply.id)
      .execute();
    const lines = await loadSupplyLines(tx, supply.id);
    await touchBrand(
      tx,
      deps,
      supply,
      lines.map((line) => line.itemId),
    );
    await tx
      .insertInto("AccessLog")
      .values({
        id: deps.clock.newId(),
        shopId: supply.shopId,
        actor: "worker",
        action: "read_destination",
        subject: supply.id,
        at: sentAt,
      })
      .execute();
  });
}

async function orderInput(
  deps: OrdersDeps,
  supply: Supply,
  sendBefore: number,
): Promise<RoutedOrderInput> {
  const lines = await loadSupplyLines(deps.database.db, supply.id);
  const { currency } = await deps.database.db
    .selectFrom("Shop")
    .select("currency")
    .where("id", "=", supply.factoryId)
    .executeTakeFirstOrThrow();
  return {
    routeId: supply.id,
    sourceName: supply.orderName,
    resellerName: supply.label ?? "",
    currency,
    lines: lines
      .filter((line) => line.remaining > 0)
      .map((line) => ({
        variantGid: line.variantGid,
        units: line.remaining,
        unitPriceMinor: line.wholesaleMinor,
      })),
    destination: { shop: supply.shop, fulfilmentOrderGid: supply.fulfilmentOrderGid },
    sendBefore,
  };
}

/** Certainly not created: the next attempt need not wait for it. */
async function forgetAttempt(deps: OrdersDeps, supply: Supply): Promise<void> {
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("SupplyOrder")
      .set({ routeState: "none", routeSentAt: null })
      .where("id", "=", supply.id)
      .where("routeState", "=", "creating")
      .execute();
  });
}

/** A development store takes five orders a minute; anything else a person must see. */
function createRefused(message: string): { again: number } {
  if (/limit|too many|throttle/i.test(message)) return { again: 15_000 };
  throw new Error(`the factory's shop refused the order: ${message}`);
}
