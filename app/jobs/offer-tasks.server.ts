import { z } from "zod";
import {
  askLapses,
  followOrders,
  giveBack,
  invitePledge,
  judgeOffers,
  lapsePledge,
  OFFER_TASKS,
  prepareOffer,
  tellDelay,
  tellFailed,
  workOrder,
  type OffersDeps,
} from "#app/modules/offers/index.server.ts";
import type { TaskHandlers } from "#app/platform/tasks/runner.server.ts";
import type { Schedule } from "./schedules.server.ts";

const offerPayload = z.object({ offerId: z.string() });
const orderPayload = z.object({ offerId: z.string(), orderGid: z.string() });
const pledgePayload = z.object({ pledgeId: z.string() });

/** Pre-orders and group buys, as tasks. */
export function offerTasks(offers: OffersDeps): TaskHandlers {
  const offerOf = (payload: unknown): string => offerPayload.parse(payload).offerId;
  const pledgeOf = (payload: unknown): string => pledgePayload.parse(payload).pledgeId;
  return {
    [OFFER_TASKS.prepare]: ({ payload }) => prepareOffer(offers, offerOf(payload)),
    [OFFER_TASKS.end]: ({ payload }) => giveBack(offers, offerOf(payload)),
    [OFFER_TASKS.order]: ({ payload }) => workOrder(offers, orderPayload.parse(payload)),
    [OFFER_TASKS.tellDelay]: ({ payload }) => tellDelay(offers, orderPayload.parse(payload)),
    [OFFER_TASKS.invite]: ({ payload }) => invitePledge(offers, pledgeOf(payload)),
    [OFFER_TASKS.lapse]: ({ payload }) => lapsePledge(offers, pledgeOf(payload)),
    [OFFER_TASKS.tellFailed]: ({ payload }) => tellFailed(offers, pledgeOf(payload)),
  };
}

const OFTEN_MS = 5_000;

/** Orders of offers are looked for in the books; group buys are decided, and unpaid invoices lapse. */
export function offerSchedules(offers: OffersDeps): Schedule[] {
  return [
    { name: "offers.follow", everyMs: OFTEN_MS, run: (tx) => followOrders(tx, offers) },
    { name: "offers.judge", everyMs: OFTEN_MS, run: (tx) => judgeOffers(tx, offers) },
    { name: "offers.lapse", everyMs: 12 * OFTEN_MS, run: (tx) => askLapses(tx, offers) },
  ];
}
