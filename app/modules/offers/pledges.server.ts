import type { Tx } from "#app/platform/db/database.server.ts";
import { askOffer, OFFER_TASKS, type OffersDeps } from "./deps.server.ts";
import { judgeOffer } from "./judge-offers.server.ts";
import { changePledge, readJoined, readOffer, readPledge } from "./offer-store.server.ts";

export interface NewPledge {
  /** Made by the store's form, so that sending it twice pledges once. */
  pledgeId: string;
  factoryId: string;
  offerId: string;
  customerGid: string;
  email: string;
  locale: string;
  units: number;
}

export type PledgeAnswer =
  | { ok: true }
  | {
      ok: false;
      code:
        "not_found" | "offer_is_closed" | "invalid_units" | "more_than_left" | "pledge_is_final";
      field?: string;
    };

type Deps = Pick<OffersDeps, "database" | "clock" | "tasks" | "sealer">;

const UNITS_MAX = 10_000;

/**
 * Joins a group buy: a promise to buy at its price if it unlocks. A customer has one pledge of an
 * offer; pledging again changes it, until its invoice is out.
 */
export async function pledge(deps: Deps, wanted: NewPledge): Promise<PledgeAnswer> {
  const { units } = wanted;
  if (!Number.isInteger(units) || units < 1 || units > UNITS_MAX)
    return { ok: false, code: "invalid_units", field: "units" };
  return deps.database.write(async (tx) => {
    const offer = await readOffer(tx, wanted.offerId);
    if (!offer || offer.factoryId !== wanted.factoryId || offer.payment !== "pledge")
      return { ok: false, code: "not_found" };
    const now = deps.clock.now();
    const isOpen = offer.state === "open" || offer.state === "unlocked";
    if (!isOpen || (offer.endsAt !== null && now >= offer.endsAt))
      return { ok: false, code: "offer_is_closed" };
    const before = await readOwn(tx, wanted);
    if (before && !["pledged", "withdrawn"].includes(before.state))
      return { ok: false, code: "pledge_is_final" };
    const own = before?.state === "pledged" ? before.units : 0;
    if ((await readJoined(tx, offer)) - own + units > offer.units)
      return { ok: false, code: "more_than_left", field: "units" };
    await store(tx, deps, { wanted, pledgeId: before?.id ?? wanted.pledgeId });
    await judgeOffer(tx, deps, offer);
    return { ok: true };
  });
}

function readOwn(tx: Tx, of: { offerId: string; customerGid: string }) {
  return tx
    .selectFrom("Pledge")
    .selectAll()
    .where("offerId", "=", of.offerId)
    .where("customerGid", "=", of.customerGid)
    .executeTakeFirst();
}

async function store(
  tx: Tx,
  { clock, sealer }: Deps,
  { wanted, pledgeId }: { wanted: NewPledge; pledgeId: string },
): Promise<void> {
  const now = clock.now();
  const { units, locale } = wanted;
  const told = { units, locale, email: sealer.seal(wanted.email), state: "pledged" };
  await tx
    .insertInto("Pledge")
    .values({
      id: pledgeId,
      offerId: wanted.offerId,
      factoryId: wanted.factoryId,
      customerGid: wanted.customerGid,
      ...told,
      createdAt: now,
      updatedAt: now,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...told, updatedAt: now }))
    .execute();
}

/** Takes a pledge back; once its invoice is out it simply is not paid. */
export async function withdrawPledge(
  deps: Pick<OffersDeps, "database" | "clock">,
  of: { factoryId: string; offerId: string; customerGid: string },
): Promise<PledgeAnswer> {
  return deps.database.write(async (tx) => {
    const own = await readOwn(tx, of);
    if (!own || own.factoryId !== of.factoryId) return { ok: false, code: "not_found" };
    if (own.state !== "pledged") return { ok: false, code: "pledge_is_final" };
    const now = deps.clock.now();
    await changePledge(tx, { pledgeId: own.id, now }, { state: "withdrawn", email: null });
    return { ok: true };
  });
}

/** Pledges whose time to pay has passed are looked at in the shop, and lapse if they are not paid. */
export async function askLapses(tx: Tx, deps: Pick<OffersDeps, "clock" | "tasks">): Promise<void> {
  const late = await tx
    .selectFrom("Pledge")
    .select(["id", "factoryId"])
    .where("state", "=", "invited")
    .where("payBy", "<", deps.clock.now())
    .execute();
  for (const { id, factoryId } of late) {
    const payload = { pledgeId: id };
    await askOffer(tx, deps, { kind: OFFER_TASKS.lapse, factoryId, key: id, payload });
  }
}

/** The invoice was not paid in time: it is taken back, and its units may be joined for by others. */
export async function lapsePledge(deps: OffersDeps, pledgeId: string): Promise<void> {
  const own = await readPledge(deps.database.db, pledgeId);
  if (own?.state !== "invited" || own.draftGid === null) return;
  const { factoryId, draftGid } = own;
  const draft = await deps.shop.findDraft({ factoryId, key: pledgeId });
  // Paid at the last moment: its order is on its way to the books.
  if (draft?.isCompleted) return;
  if (draft) {
    const deleted = await deps.shop.deleteDraft({ factoryId, draftGid });
    if (!deleted.ok) return;
  }
  await deps.database.write((tx) =>
    changePledge(tx, { pledgeId, now: deps.clock.now() }, { state: "lapsed", email: null }),
  );
}
