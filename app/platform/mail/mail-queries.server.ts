import type { Db } from "#app/platform/db/database.server.ts";

/** What the settings say of mail. */
export interface MailStanding {
  isSetUp: boolean;
  /** Mails of this factory that have still to be sent. */
  waiting: number;
}

export function makeMailQueries({ db, isSetUp }: { db: Db; isSetUp: boolean }) {
  return {
    async readStanding(of: { factoryId: string }): Promise<MailStanding> {
      const row = await db
        .selectFrom("Mail")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .where("factoryId", "=", of.factoryId)
        .where("state", "=", "waiting")
        .executeTakeFirstOrThrow();
      return { isSetUp, waiting: Number(row.count) };
    },
  };
}
