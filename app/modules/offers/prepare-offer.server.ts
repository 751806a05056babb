import { toDecimal } from "#app/modules/catalog/index.ts";
import { sendOnce } from "#app/modules/orders/index.server.ts";
import { raiseNotice, settleNotice } from "#app/platform/notices/notices.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { OffersDeps } from "./deps.server.ts";
import { choosePayment, missingScopes } from "./offer.ts";
import { changeOffer, readOffer, type OfferRow } from "./offer-store.server.ts";
import { noteSent, sentAt } from "./sent-times.server.ts";

type Again = void | { again: number };

/** The catalogue reads a new product within moments. */
const ITEM_WAIT_MS = 500;

/**
 * Makes an offer's variant, its selling plan and its stock, and puts it on sale: each step once,
 * however often it is tried, and the next only when the one before is known to be done.
 */
export async function prepareOffer(deps: OffersDeps, offerId: string): Promise<Again> {
  const offer = await readOffer(deps.database.db, offerId);
  if (offer?.state !== "preparing") return;
  if (offer.productGid === null) return makeVariant(deps, offer);
  const linked = await linkItem(deps, offer);
  if (!linked) return { again: ITEM_WAIT_MS };
  if (offer.payment === "deferred" && offer.planGid === null) return makePlan(deps, offer);
  const isStocked = await stock(deps, offer);
  if (!isStocked) return;
  if (offer.payment !== "pledge") {
    const { factoryId, productGid } = offer;
    await deps.shop.publish({ factoryId, productGid, likeProductGid: linked.baseProductGid });
  }
  const openedAt = deps.clock.now();
  await deps.database.write(async (tx) => {
    await changeOffer(tx, offer.id, { state: "open", openedAt, problem: null });
    await settleNotice(tx, deps.clock, noticeOf(offer));
  });
}

const noticeOf = (offer: OfferRow) => ({
  shopId: offer.factoryId,
  kind: "offer",
  subject: offer.id,
});

/** What stops an offer is told to a person, who may try again when it is mended. */
async function stop(deps: OffersDeps, offer: OfferRow, problem: string): Promise<void> {
  await deps.database.write(async (tx) => {
    await changeOffer(tx, offer.id, { state: "problem", problem });
    const title = await titleOf(tx, offer.itemId);
    const details = { title, problem };
    await raiseNotice(tx, deps.clock, {
      shopId: offer.factoryId,
      factoryId: offer.factoryId,
      kind: "offer",
      subject: offer.id,
      details,
    });
  });
}

export async function titleOf(tx: Tx, itemId: string): Promise<string> {
  const item = await tx
    .selectFrom("Item")
    .select("productTitle")
    .where("id", "=", itemId)
    .executeTakeFirst();
  return item?.productTitle ?? "";
}

async function makeVariant(deps: OffersDeps, offer: OfferRow): Promise<Again> {
  const base = await readBase(deps, offer);
  if (!base) return stop(deps, offer, "item_gone");
  const abilities = await deps.shop.abilities(offer.factoryId);
  const { way, because } = choosePayment(
    offer.kind === "preorder" ? "preorder" : "group_buy",
    abilities,
  );
  const missing = missingScopes(way, abilities.scopes);
  if (missing.length > 0) return stop(deps, offer, `scope_missing: ${missing.join(", ")}`);
  const made = await deps.shop.setProduct({
    factoryId: offer.factoryId,
    key: offer.id,
    baseProductGid: base.productGid,
    baseVariantGid: base.variantGid,
    suffix: offer.kind === "preorder" ? "Pre-order" : "Group buy",
    sku: `${base.sku}-${offer.id.slice(-SKU_SUFFIX)}`,
    price: toDecimal(offer.priceMinor, base.currency),
    locationGid: base.locationGid,
    needsPlan: way === "deferred",
  });
  if ("refused" in made) return stop(deps, offer, made.refused);
  await deps.database.write(async (tx) => {
    await changeOffer(tx, offer.id, { ...made, payment: way, paymentReason: because });
    await deps.readProduct(tx, { factoryId: offer.factoryId, productGid: made.productGid });
  });
  return { again: 0 };
}

const SKU_SUFFIX = 6;

function readBase({ database: { db } }: OffersDeps, offer: OfferRow) {
  return db
    .selectFrom("Item")
    .innerJoin("Shop", "Shop.id", "Item.factoryId")
    .innerJoin("FactoryLocation", "FactoryLocation.factoryId", "Item.factoryId")
    .select([
      "Item.productGid",
      "Item.variantGid",
      "Item.inventoryItemGid",
      "Item.sku",
      "Shop.currency",
      "FactoryLocation.gid as locationGid",
    ])
    .where("Item.id", "=", offer.itemId)
    .where("Item.state", "!=", "deleted")
    .where("FactoryLocation.id", "=", offer.locationId)
    .executeTakeFirst();
}

/**
 * The variant becomes an item of its own in the books, for the brand store alone. Undefined until the
 * catalogue has read it: what is on sale before the books know of it could not be accounted for.
 */
async function linkItem(
  deps: OffersDeps,
  offer: OfferRow,
): Promise<{ baseProductGid: string } | undefined> {
  const { variantGid, factoryId } = offer;
  return deps.database.write(async (tx) => {
    const level = await tx
      .selectFrom("Item")
      .innerJoin("Level", "Level.itemId", "Item.id")
      .select("Item.id")
      .where("Item.factoryId", "=", factoryId)
      .where("Item.variantGid", "=", variantGid ?? "")
      .executeTakeFirst();
    if (!level) return undefined;
    await tx
      .updateTable("Item")
      .set({ offerId: offer.id, policy: "dedicated" })
      .where("id", "=", level.id)
      .execute();
    const base = await tx
      .selectFrom("Item")
      .select("productGid")
      .where("id", "=", offer.itemId)
      .executeTakeFirst();
    return base && { baseProductGid: base.productGid };
  });
}

async function makePlan(deps: OffersDeps, offer: OfferRow): Promise<Again> {
  const { factoryId, id: key, productGid } = offer;
  const done = await sendOnce(deps, {
    sentAt: sentAt(offer, "plan"),
    look: () => deps.shop.findPlan({ factoryId, key }),
    note: (at) => noteSent(deps, offer, { plan: at }),
    send: (sendBefore) =>
      deps.shop.createPlan({
        factoryId,
        key,
        productGid: productGid ?? "",
        sendBefore,
        name: offer.kind === "preorder" ? "Pre-order" : "Group buy",
        kind: offer.kind === "preorder" ? "preorder" : "group_buy",
        shipsOn: offer.promisedOn,
      }),
  });
  if ("again" in done) return done;
  if ("refused" in done) return stop(deps, offer, done.refused);
  const { groupGid: planGroupGid, gid: planGid } = done.made;
  await deps.database.write((tx) => changeOffer(tx, offer.id, { planGroupGid, planGid }));
  return { again: 0 };
}

/** The grant becomes the variant's stock, once: the offer is the key. */
async function stock(deps: OffersDeps, offer: OfferRow): Promise<boolean> {
  const { clock, settings } = deps;
  const now = clock.now();
  const firstSentAt = sentAt(offer, "grant") ?? now;
  const tooLate = firstSentAt + settings.keyLifeMs - settings.requestLifeMs;
  if (now >= tooLate) {
    await stop(deps, offer, "grant_not_confirmed");
    return false;
  }
  await noteSent(deps, offer, { grant: firstSentAt });
  const base = await readBase(deps, offer);
  const answer = await deps.receivingShop.addUnits({
    factoryId: offer.factoryId,
    key: `grant:${offer.id}`,
    locationGid: base?.locationGid ?? "",
    units: [{ inventoryItemGid: offer.inventoryItemGid ?? "", delta: offer.units }],
    sendBefore: Math.min(now + settings.sendWithinMs, tooLate),
  });
  if (!answer.ok) await stop(deps, offer, answer.code);
  if (!answer.ok) return false;
  await noteSent(deps, offer, { stocked: clock.now() });
  await deps.database.write(async (tx) => {
    const item = await tx
      .selectFrom("Item")
      .select("id")
      .where("offerId", "=", offer.id)
      .executeTakeFirst();
    if (item) await deps.readSoon(tx, { factoryId: offer.factoryId, itemIds: [item.id] });
  });
  return true;
}
