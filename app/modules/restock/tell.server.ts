import type { Tx } from "#app/platform/db/database.server.ts";
import type { RestockDeps } from "./deps.server.ts";
import { makeLinks } from "./links.server.ts";
import { backLetter } from "./texts.ts";

const TELL_MAX = 200;
const DAY_MS = 86_400_000;
const UNCONFIRMED_KEPT_MS = 7 * DAY_MS;
const KEPT_MS = 180 * DAY_MS;

/**
 * Writes to those whose item is back, and forgets them. The rest of very many are told by the next run.
 */
export async function tellOfRestock(tx: Tx, deps: Omit<RestockDeps, "database">): Promise<void> {
  for (const wish of await findTellable(tx)) {
    const { factoryId, recipient, recipientMark, locale, pageUrl, title, shop, shopDomain } = wish;
    const links = makeLinks(deps, { factoryId, recipientMark, shopDomain, locale });
    await deps.mail.ask(tx, {
      ...backLetter(locale, { title, shop, link: pageUrl, withdraw: links.withdraw }),
      ...{ factoryId, to: deps.mail.addresses.open(recipient), locale, key: `restock:${wish.id}` },
    });
    await tx.deleteFrom("RestockWish").where("id", "=", wish.id).execute();
  }
}

/** Confirmed wishes for items of which the brand store has units, by what its levels are known to be. */
function findTellable(tx: Tx) {
  return tx
    .selectFrom("RestockWish as Wish")
    .innerJoin("Item", "Item.id", "Wish.itemId")
    .innerJoin("Shop", "Shop.id", "Wish.factoryId")
    .select(["Wish.id", "Wish.factoryId", "recipient", "recipientMark", "locale", "pageUrl"])
    .select(["Item.productTitle as title", "Shop.name as shop", "Shop.domain as shopDomain"])
    .where("Wish.state", "=", "confirmed")
    .where("Item.state", "=", "active")
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("Level")
          .innerJoin("Channel", "Channel.id", "Level.channelId")
          .select("Level.id")
          .whereRef("Level.itemId", "=", "Wish.itemId")
          .where("Channel.kind", "=", "brand")
          .where("Channel.state", "=", "open")
          .where("Level.known", ">", 0),
      ),
    )
    .orderBy("Wish.createdAt")
    .limit(TELL_MAX)
    .execute();
}

/** Nobody confirmed it within a week, or the item did not come back in half a year. */
export async function forgetOldWishes(tx: Tx, now: number): Promise<void> {
  await tx
    .deleteFrom("RestockWish")
    .where((eb) =>
      eb.or([
        eb.and([eb("state", "=", "asked"), eb("createdAt", "<", now - UNCONFIRMED_KEPT_MS)]),
        eb("createdAt", "<", now - KEPT_MS),
      ]),
    )
    .execute();
}

/** Deletes the wishes of one address, or of all with this factory. */
export async function eraseWishes(
  tx: Tx,
  of: { factoryId: string; marks?: readonly string[] },
): Promise<void> {
  const all = tx.deleteFrom("RestockWish").where("factoryId", "=", of.factoryId);
  const { marks } = of;
  await (marks === undefined ? all : all.where("recipientMark", "in", [...marks])).execute();
}
