import { raiseNotice, settleNotice } from "#app/platform/notices/notices.server.ts";
import type { OffersDeps } from "./deps.server.ts";
import type { Answer, RemoteOfferOrder } from "./ports.ts";
import {
  changeOfferOrder,
  changePledge,
  readOffer,
  readOfferOrder,
  type OfferOrderRow,
  type OfferRow,
} from "./offer-store.server.ts";
import { serveOffer } from "./serve-offer.server.ts";

type Again = void | { again: number };

/** An order just made has no fulfilment orders for a moment. */
const APPEAR_MS = 500;
/** A charge is carried out by the shop in its own time. */
const CHARGE_LOOK_MS = 2_000;
const CHARGE_LOOKS_MS_MAX = 10 * 60_000;

/** Does with an order of an offer what its state asks for: holds, charges, releases or cancels it. */
export async function workOrder(
  deps: OffersDeps,
  of: { offerId: string; orderGid: string },
): Promise<Again> {
  const { db } = deps.database;
  const [offer, order] = [await readOffer(db, of.offerId), await readOfferOrder(db, of)];
  if (!offer || !order || order.state === "cancelled" || order.state === "released") return;
  const remote = await deps.shop.readOrder({ ...of, factoryId: offer.factoryId });
  if (!remote) return { again: APPEAR_MS };
  if (remote.isCancelled) return note(deps, order, { state: "cancelled" });
  if (order.state === "new") return holdNew(deps, { offer, order, remote });
  if (order.state === "cancelling") return cancel(deps, { order, remote });
  if (order.charge === "asked") return charge(deps, { order, remote });
  if (order.state === "releasing") return release(deps, { order, remote });
  return;
}

interface Work {
  order: OfferOrderRow;
  remote: RemoteOfferOrder;
}

async function note(
  deps: OffersDeps,
  order: OfferOrderRow,
  change: Parameters<typeof changeOfferOrder>[2],
): Promise<void> {
  const of = { offerId: order.offerId, orderGid: order.orderGid, now: deps.clock.now() };
  await deps.database.write(async (tx) => {
    await changeOfferOrder(tx, of, change);
    await serveOffer(tx, deps, order.offerId);
  });
}

/** Nothing of it may leave before its goods are there. */
async function holdNew(deps: OffersDeps, work: Work & { offer: OfferRow }): Promise<Again> {
  const { offer, order, remote } = work;
  if (remote.fulfilmentOrders.length === 0) return { again: APPEAR_MS };
  // A buyer who paid the invoice of a pledge has an order that unlocked already.
  const isTooLate = offer.state === "failed" && remote.pledgeId === null;
  if (isTooLate) {
    await note(deps, order, { state: "cancelling" });
    return { again: 0 };
  }
  for (const one of remote.fulfilmentOrders) {
    if (one.isOurs || one.status !== "OPEN") continue;
    const answer = await deps.shop.hold({
      factoryId: offer.factoryId,
      fulfilmentOrderGid: one.gid,
      note: `${offer.kind === "preorder" ? "Pre-order" : "Group buy"}: ${offer.promisedOn}`,
    });
    if (!answer.ok) return refused(deps, order, answer);
  }
  await deps.database.write(async (tx) => {
    const { orderGid, offerId } = order;
    const now = deps.clock.now();
    const charge = offer.state === "unlocked" && remote.mandateGid !== null ? "asked" : "none";
    await changeOfferOrder(
      tx,
      { offerId, orderGid, now },
      {
        state: "waiting",
        orderName: remote.name,
        pledgeId: remote.pledgeId,
        mandateGid: remote.isPaid ? null : remote.mandateGid,
        charge,
        problem: null,
      },
    );
    if (remote.pledgeId !== null)
      await changePledge(tx, { pledgeId: remote.pledgeId, now }, { state: "paid", email: null });
    await serveOffer(tx, deps, offerId);
  });
  return { again: 0 };
}

async function charge(deps: OffersDeps, { order, remote }: Work): Promise<Again> {
  if (remote.isPaid) {
    await note(deps, order, { charge: "done", problem: null });
    await settle(deps, order);
    return { again: 0 };
  }
  const { factoryId, orderGid, mandateGid } = order;
  const answer = await deps.shop.charge({
    factoryId,
    orderGid,
    mandateGid: mandateGid ?? "",
    key: `charge:${order.offerId}:${orderGid}`,
  });
  if (!answer.ok) return declined(deps, order, answer.message);
  const waitedMs = deps.clock.now() - order.updatedAt;
  if (waitedMs > CHARGE_LOOKS_MS_MAX) return declined(deps, order, "no answer from the gateway");
  return { again: CHARGE_LOOK_MS };
}

async function declined(deps: OffersDeps, order: OfferOrderRow, message: string): Promise<void> {
  await note(deps, order, { charge: "declined", problem: message });
  await raise(deps, order, message);
}

async function release(deps: OffersDeps, { order, remote }: Work): Promise<Again> {
  for (const one of remote.fulfilmentOrders) {
    if (one.holdGids.length === 0 && one.status !== "SCHEDULED") continue;
    const answer = await deps.shop.release({
      factoryId: order.factoryId,
      fulfilmentOrderGid: one.gid,
      status: one.status,
      holdGids: one.holdGids,
    });
    if (!answer.ok) return refused(deps, order, answer);
  }
  return note(deps, order, { state: "released", problem: null });
}

async function cancel(deps: OffersDeps, { order, remote }: Work): Promise<Again> {
  const answer = await deps.shop.cancel({
    factoryId: order.factoryId,
    orderGid: order.orderGid,
    refund: remote.isPaid,
  });
  if (!answer.ok) return refused(deps, order, answer);
  // Shopify cancels in its own time; the next look sees it.
  return { again: CHARGE_LOOK_MS };
}

/** The shop says no: a person has to look at the order there. */
async function refused(
  deps: OffersDeps,
  order: OfferOrderRow,
  answer: Answer & { ok: false },
): Promise<void> {
  await note(deps, order, { problem: answer.message });
  await raise(deps, order, answer.message);
}

const subjectOf = (order: OfferOrderRow): string => `${order.offerId}:${order.orderGid}`;

async function raise(deps: OffersDeps, order: OfferOrderRow, message: string): Promise<void> {
  await deps.database.write((tx) =>
    raiseNotice(tx, deps.clock, {
      shopId: order.factoryId,
      factoryId: order.factoryId,
      kind: "offer_order",
      subject: subjectOf(order),
      details: { orderName: order.orderName, message },
    }),
  );
}

async function settle(deps: OffersDeps, order: OfferOrderRow): Promise<void> {
  await deps.database.write((tx) =>
    settleNotice(tx, deps.clock, {
      shopId: order.factoryId,
      kind: "offer_order",
      subject: subjectOf(order),
    }),
  );
}
