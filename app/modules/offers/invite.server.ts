import { sendOnce } from "#app/modules/orders/index.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { OffersDeps } from "./deps.server.ts";
import {
  changePledge,
  readOffer,
  readPledge,
  type OfferRow,
  type PledgeRow,
} from "./offer-store.server.ts";
import { titleOf } from "./prepare-offer.server.ts";
import type { DraftState } from "./ports.ts";

type Again = void | { again: number };

/** Turns a pledge into an invoice at the group's price: a draft order, made once and sent. */
export async function invitePledge(deps: OffersDeps, pledgeId: string): Promise<Again> {
  const pledge = await readPledge(deps.database.db, pledgeId);
  if (pledge?.state !== "inviting" || pledge.email === null) return;
  const offer = await readOffer(deps.database.db, pledge.offerId);
  if (!offer) return;
  const email = deps.sealer.open(pledge.email);
  const { factoryId } = offer;
  const done = await sendOnce(deps, {
    sentAt: pledge.sentAt,
    look: () => deps.shop.findDraft({ factoryId, key: pledgeId }),
    note: (sentAt) => change(deps, pledge, { sentAt }),
    send: (sendBefore) =>
      deps.shop.createDraft({
        factoryId,
        key: pledgeId,
        variantGid: offer.variantGid ?? "",
        units: pledge.units,
        email,
        sendBefore,
      }),
  });
  if ("again" in done) return done;
  if ("refused" in done) return refused(deps, { pledge, offer, message: done.refused });
  return send(deps, { pledge, offer, draft: done.made });
}

type PledgeChange = Parameters<typeof changePledge>[2];

async function change(deps: OffersDeps, pledge: PledgeRow, to: PledgeChange): Promise<void> {
  const of = { pledgeId: pledge.id, now: deps.clock.now() };
  await deps.database.write((tx) => changePledge(tx, of, to));
}

/** Sending an invoice again sends another mail, and no other invoice. */
async function send(
  deps: OffersDeps,
  of: { pledge: PledgeRow; offer: OfferRow; draft: DraftState },
): Promise<void> {
  const { pledge, offer, draft } = of;
  if (!draft.isInvoiceSent && !draft.isCompleted) {
    const sent = await deps.shop.sendInvoice({
      factoryId: offer.factoryId,
      draftGid: draft.gid,
    });
    if (!sent.ok) return refused(deps, { pledge, offer, message: sent.message });
  }
  await change(deps, pledge, {
    state: "invited",
    draftGid: draft.gid,
    invoiceUrl: draft.invoiceUrl,
    problem: null,
  });
}

async function refused(
  deps: OffersDeps,
  of: { pledge: PledgeRow; offer: OfferRow; message: string },
): Promise<void> {
  const { pledge, offer, message } = of;
  await deps.database.write(async (tx) => {
    await changePledge(tx, { pledgeId: pledge.id, now: deps.clock.now() }, { problem: message });
    const title = await titleOf(tx, offer.itemId);
    await raiseNotice(tx, deps.clock, {
      shopId: offer.factoryId,
      factoryId: offer.factoryId,
      kind: "invoice_refused",
      subject: pledge.id,
      details: { title, message },
    });
  });
}

/** Tells somebody who joined that the group buy did not unlock; then their address is forgotten. */
export async function tellFailed(deps: OffersDeps, pledgeId: string): Promise<void> {
  const pledge = await readPledge(deps.database.db, pledgeId);
  if (pledge?.state !== "failed" || pledge.email === null) return;
  const to = deps.sealer.open(pledge.email);
  await deps.database.write(async (tx) => {
    const offer = await readOffer(tx, pledge.offerId);
    const title = await titleOf(tx, offer?.itemId ?? "");
    await deps.mail.ask(tx, {
      factoryId: pledge.factoryId,
      key: `failed:${pledgeId}`,
      to,
      locale: pledge.locale,
      message: { kind: "not_unlocked", title },
    });
    await changePledge(tx, { pledgeId, now: deps.clock.now() }, { email: null });
  });
}
