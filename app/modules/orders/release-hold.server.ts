import { AUTO_REQUEST_SCOPE } from "#app/modules/partners/index.server.ts";
import type { OrdersDeps } from "./deps.server.ts";
import { reject as rejectSupply } from "./decide-request.server.ts";
import { askOrderRead, followUp, supplyTask } from "./follow-up.server.ts";
import { HOLD_RELEASERS, type HoldReason } from "./states.ts";
import { loadSupply } from "./supply-row.server.ts";
import { transition } from "./transition.server.ts";

export type OrderActionAnswer =
  | { ok: true }
  | {
      ok: false;
      code:
        | "not_found"
        | "not_on_hold"
        | "not_yours"
        | "not_held"
        | "payment_pending"
        | "scope_missing"
        | "not_rejectable";
    };

/** A person lets a held order go on, where the reason is theirs to settle. */
export async function releaseHold(
  deps: OrdersDeps,
  release: { supplyOrderId: string; shopId: string; by: "factory" | "reseller" },
): Promise<OrderActionAnswer> {
  return deps.database.write(async (tx) => {
    const supply = await loadSupply(tx, release.supplyOrderId);
    if (!supply || !concerns(supply, release)) return { ok: false, code: "not_found" };
    if (supply.state !== "on_hold") return { ok: false, code: "not_on_hold" };
    const releaser = Object.entries(HOLD_RELEASERS).find(
      ([reason]) => reason === supply.reason,
    )?.[1];
    if (releaser !== release.by && releaser !== "either") return { ok: false, code: "not_yours" };
    const back =
      supply.heldState === "requested" || supply.heldState === "accepted"
        ? supply.heldState
        : "held";
    await transition(tx, deps.clock, {
      supplyOrderId: supply.id,
      to: back,
      cause: `released by the ${release.by}`,
    });
    await followUp(tx, deps, [{ shop: supply.shop, orderId: supply.orderId }]);
    return { ok: true };
  });
}

function concerns(
  supply: { shopId: string; factoryId: string },
  of: { shopId: string; by: "factory" | "reseller" },
): boolean {
  return of.by === "factory" ? supply.factoryId === of.shopId : supply.shopId === of.shopId;
}

/** The factory holds an order back by hand, e.g. while it asks the reseller something. */
export async function holdByFactory(
  deps: OrdersDeps,
  of: { supplyOrderId: string; shopId: string },
): Promise<OrderActionAnswer> {
  return deps.database.write(async (tx) => {
    const supply = await loadSupply(tx, of.supplyOrderId);
    if (!supply || supply.factoryId !== of.shopId) return { ok: false, code: "not_found" };
    if (supply.state !== "held" && supply.state !== "requested")
      return { ok: false, code: "not_held" };
    const reason: HoldReason = "by_factory";
    await transition(tx, deps.clock, {
      supplyOrderId: supply.id,
      to: "on_hold",
      reason,
      cause: "factory",
    });
    return { ok: true };
  });
}

/**
 * The reseller's button: asks the factory to fulfil. Refused without the scope to do so in its name,
 * which the reseller grants, or requests fulfilment in Shopify.
 */
export async function requestFulfilment(
  deps: OrdersDeps,
  of: { supplyOrderId: string; shopId: string },
): Promise<OrderActionAnswer> {
  return deps.database.write(async (tx) => {
    const supply = await loadSupply(tx, of.supplyOrderId);
    if (!supply || supply.shopId !== of.shopId) return { ok: false, code: "not_found" };
    if (supply.financialStatus === "PENDING") return { ok: false, code: "payment_pending" };
    if (supply.state !== "held") return { ok: false, code: "not_held" };
    const shop = { shopId: supply.shopId, app: "reseller" } as const;
    if (!(await deps.installations.hasScope(tx, { ...shop, scope: AUTO_REQUEST_SCOPE })))
      return { ok: false, code: "scope_missing" };
    await deps.tasks.ask(tx, supplyTask("request", supply));
    return { ok: true };
  });
}

/** The factory refuses a request; asked for by a person, done by the worker. */
export async function askReject(
  deps: OrdersDeps,
  of: { supplyOrderId: string; shopId: string },
): Promise<OrderActionAnswer> {
  return deps.database.write(async (tx) => {
    const supply = await loadSupply(tx, of.supplyOrderId);
    if (!supply || supply.factoryId !== of.shopId) return { ok: false, code: "not_found" };
    const state = supply.state === "on_hold" ? supply.heldState : supply.state;
    if (state !== "requested") return { ok: false, code: "not_rejectable" };
    await deps.tasks.ask(tx, supplyTask("reject", supply));
    return { ok: true };
  });
}

/** The worker's part of a refusal asked for by a person. */
export async function rejectAsked(deps: OrdersDeps, supplyOrderId: string): Promise<void> {
  const supply = await loadSupply(deps.database.db, supplyOrderId);
  if (!supply) return;
  await rejectSupply(deps, supply, "OTHER");
}

/** Reads an order again, e.g. after a person mended what parked it. */
export async function retryOrder(
  deps: OrdersDeps,
  of: { orderId: string; shopId: string },
): Promise<OrderActionAnswer> {
  return deps.database.write(async (tx) => {
    const order = await tx
      .selectFrom("Order")
      .leftJoin("SupplyOrder", "SupplyOrder.orderId", "Order.id")
      .select(["Order.gid", "Order.shopId", "Order.app", "SupplyOrder.factoryId"])
      .where("Order.id", "=", of.orderId)
      .executeTakeFirst();
    if (!order || (order.shopId !== of.shopId && order.factoryId !== of.shopId)) {
      return { ok: false, code: "not_found" };
    }
    await askOrderRead(tx, deps, {
      shop: { shopId: order.shopId, app: order.app },
      orderGid: order.gid,
      heardAt: deps.clock.now(),
      cause: "asked by a person",
    });
    return { ok: true };
  });
}
