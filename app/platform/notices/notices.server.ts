import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";

export interface NewNotice {
  /** The shop whose people should look. */
  shopId: string;
  factoryId: string | null;
  /** drift | oversold | override | shortfall | parked | listing | shop | import … */
  kind: string;
  /** The same subject is one open notice, counted. */
  subject: string;
  /** Values for the message of this kind; no personal data. */
  details: Record<string, unknown>;
}

/** Tells a person that something needs a look; repeating it raises the count and renews the details. */
export async function raiseNotice(tx: Tx, clock: Clock, notice: NewNotice): Promise<void> {
  const now = clock.now();
  const details = JSON.stringify(notice.details);
  await tx
    .insertInto("Notice")
    .values({
      ...notice,
      id: clock.newId(),
      details,
      state: "open",
      count: 1,
      firstAt: now,
      lastAt: now,
      settledAt: null,
    })
    .onConflict((conflict) =>
      conflict.columns(["shopId", "kind", "subject", "state"]).doUpdateSet((expression) => ({
        count: expression("Notice.count", "+", 1),
        details,
        lastAt: now,
      })),
    )
    .execute();
}

/** Closes the open notice about a subject, when what it told of is over. */
export async function settleNotice(
  tx: Tx,
  clock: Clock,
  of: { shopId: string; kind: string; subject: string },
): Promise<void> {
  const now = clock.now();
  // The state is part of the key: a settled notice carries its time, so that many can be kept.
  await tx
    .updateTable("Notice")
    .set({ state: `settled:${now}`, settledAt: now })
    .where("shopId", "=", of.shopId)
    .where("kind", "=", of.kind)
    .where("subject", "=", of.subject)
    .where("state", "=", "open")
    .execute();
}
