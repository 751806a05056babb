import { sql } from "kysely";
import { describeError } from "#app/kernel/fault.ts";
import { markFound } from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { raiseNotice } from "#app/platform/notices/notices.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";

const DOINGS = ["plan", "write", "read", "settle"] as const;
type Doing = (typeof DOINGS)[number];

/** What could not be decided about an item. */
export interface SetAside {
  item: { id: string; factoryId: string };
  doing: Doing;
  error: unknown;
}

/**
 * Tells the factory that nothing can be decided about an item, a bug of ours or books that cannot be:
 * the item is left alone until a person tries it again, and stops no other.
 */
export async function noteSetAside(
  tx: Tx,
  deps: Pick<ChannelsDeps, "clock" | "log">,
  { item, doing, error }: SetAside,
): Promise<void> {
  const reason = describeError(error).slice(0, 300);
  deps.log.error({ itemId: item.id, doing, error: reason }, "an item was set aside");
  await raiseNotice(tx, deps.clock, {
    shopId: item.factoryId,
    factoryId: item.factoryId,
    kind: "parked",
    subject: `${subjectOf(doing)}${item.id}`,
    details: { kind: `stock.${doing}`, itemId: item.id, error: reason },
  });
}

/** What a notice is about: this, and the item. */
const subjectOf = (doing: Doing): string => `stock.${doing}:`;

/**
 * A person tries a channel's items again that were set aside, whether or not they still see the notice. An
 * item that nothing can be decided about even now is set aside anew.
 */
export async function planSetAside(
  tx: Tx,
  of: { factoryId: string; channelId: string },
  now: number,
): Promise<void> {
  const items = tx
    .selectFrom("Item")
    .where("Item.factoryId", "=", of.factoryId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("Level")
          .select("Level.id")
          .whereRef("Level.itemId", "=", "Item.id")
          .where("Level.channelId", "=", of.channelId),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("Notice")
          .select("Notice.id")
          .where("Notice.shopId", "=", of.factoryId)
          .where("Notice.kind", "=", "parked")
          .where(
            "Notice.subject",
            "in",
            DOINGS.map((doing) => sql<string>`${subjectOf(doing)} || "Item"."id"`),
          ),
      ),
    );
  await markFound(tx, items, now);
}
