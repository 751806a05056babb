import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";

/**
 * A person says that a notice needs no further look. Allowed to the shop it is shown to and to the
 * factory it concerns; anybody else's notice is simply not there.
 */
export function makeSettleNoticeByPerson(deps: { database: Database; clock: Clock }) {
  return async (input: {
    shopId: string;
    noticeId: string;
  }): Promise<{ ok: true } | { ok: false; code: "notice_unknown" }> => {
    const now = deps.clock.now();
    return deps.database.write(async (tx) => {
      const result = await tx
        .updateTable("Notice")
        .set({ state: `settled:${now}:${input.noticeId}`, settledAt: now })
        .where("id", "=", input.noticeId)
        .where("state", "=", "open")
        .where((eb) => eb.or([eb("shopId", "=", input.shopId), eb("factoryId", "=", input.shopId)]))
        .executeTakeFirst();
      return result.numUpdatedRows === 1n
        ? { ok: true }
        : { ok: false, code: "notice_unknown" as const };
    });
  };
}
