import { invariant } from "#app/kernel/invariant.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { RestockDeps } from "./deps.server.ts";
import { makeLinks } from "./links.server.ts";
import { confirmLetter, type RestockLocale } from "./texts.ts";

export interface NewWish {
  factoryId: string;
  variantGid: string;
  email: string;
  locale: RestockLocale;
  /** The item's page in the store. */
  pageUrl: string;
}

export type WishAnswer = { ok: true } | { ok: false; code: "unknown_item" };

/** Wishes of one address with one factory; more are taken in silence and not kept. */
const WISHES_MAX = 50;
const DAY_MS = 86_400_000;

/**
 * Keeps the wish to be told when an item is back, and asks its address to confirm it. The answer is the
 * same whether the address is known or not.
 */
export async function wishFor(deps: RestockDeps, wish: NewWish): Promise<WishAnswer> {
  return deps.database.write(async (tx) => {
    const item = await findItem(tx, wish);
    if (!item) return { ok: false, code: "unknown_item" };
    const known = await findWishes(tx, deps, wish);
    if (known.length >= WISHES_MAX) return { ok: true };
    const isConfirmed = known.some(({ state }) => state === "confirmed");
    const { addresses } = deps.mail;
    const [recipientMark = ""] = addresses.marks(wish.email);
    invariant(recipientMark !== "", "every address has a mark");
    await tx
      .insertInto("RestockWish")
      .values({
        ...{ id: deps.clock.newId(), factoryId: wish.factoryId, itemId: item.id, recipientMark },
        ...{ recipient: addresses.seal(wish.email), locale: wish.locale, pageUrl: wish.pageUrl },
        ...{ state: isConfirmed ? "confirmed" : "asked", createdAt: deps.clock.now() },
      })
      .onConflict((conflict) => conflict.columns(["itemId", "recipientMark"]).doNothing())
      .execute();
    if (!isConfirmed) await askToConfirm(tx, deps, { ...wish, ...item, recipientMark });
    return { ok: true };
  });
}

async function findItem(tx: Tx, of: { factoryId: string; variantGid: string }) {
  return tx
    .selectFrom("Item")
    .innerJoin("Shop", "Shop.id", "Item.factoryId")
    .select(["Item.id", "Item.productTitle as title", "Shop.name as shop", "Shop.domain"])
    .where("Item.factoryId", "=", of.factoryId)
    .where("Item.variantGid", "=", of.variantGid)
    .where("Item.state", "=", "active")
    .executeTakeFirst();
}

function findWishes(tx: Tx, { mail }: RestockDeps, of: { factoryId: string; email: string }) {
  return tx
    .selectFrom("RestockWish")
    .select("state")
    .where("factoryId", "=", of.factoryId)
    .where("recipientMark", "in", [...mail.addresses.marks(of.email)])
    .limit(WISHES_MAX)
    .execute();
}

/** One such letter a day: a stranger must not fill somebody's letter box. */
async function askToConfirm(
  tx: Tx,
  deps: RestockDeps,
  of: NewWish & { title: string; shop: string; domain: string; recipientMark: string },
): Promise<void> {
  const { factoryId, email, locale, recipientMark, title, shop } = of;
  const owner = { factoryId, recipientMark, shopDomain: of.domain, locale };
  const { confirm, withdraw } = makeLinks(deps, owner);
  const day = Math.floor(deps.clock.now() / DAY_MS);
  await deps.mail.ask(tx, {
    ...confirmLetter(locale, { title, shop, link: confirm, withdraw }),
    ...{ factoryId, to: email, locale, key: `restock.confirm:${day}:${recipientMark}` },
  });
}
