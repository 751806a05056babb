import { Session } from "@shopify/shopify-app-remix/server";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { z } from "zod";
import type { Sealer } from "#app/platform/crypto/seal.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { AppName } from "./shop-ref.ts";

const storedSession = z.array(
  z.tuple([z.string(), z.union([z.string(), z.number(), z.boolean()])]),
);

/**
 * The sessions of one app's embedded pages. The library gives both apps' sessions of a shop the same
 * id, so every row is kept under its app; tokens are sealed.
 */
export function makeWebSessions(deps: {
  app: AppName;
  database: Database;
  sealer: Sealer;
}): SessionStorage {
  const { app, database, sealer } = deps;
  const open = (data: string): Session =>
    Session.fromPropertyArray(storedSession.parse(JSON.parse(sealer.open(data))), true);
  return {
    async storeSession(session) {
      const row = {
        shop: session.shop,
        data: sealer.seal(JSON.stringify(session.toPropertyArray(true))),
        expiresAt: session.expires?.getTime() ?? null,
      };
      await database.write(async (tx) => {
        await tx
          .insertInto("WebSession")
          .values({ app, id: session.id, ...row })
          .onConflict((conflict) => conflict.columns(["app", "id"]).doUpdateSet(row))
          .execute();
      });
      return true;
    },
    async loadSession(id) {
      const row = await database.db
        .selectFrom("WebSession")
        .select("data")
        .where("app", "=", app)
        .where("id", "=", id)
        .executeTakeFirst();
      return row && open(row.data);
    },
    async deleteSession(id) {
      await deleteSessions(deps, [id]);
      return true;
    },
    async deleteSessions(ids) {
      await deleteSessions(deps, ids);
      return true;
    },
    async findSessionsByShop(shop) {
      const rows = await database.db
        .selectFrom("WebSession")
        .select("data")
        .where("app", "=", app)
        .where("shop", "=", shop)
        .execute();
      return rows.map((row) => open(row.data));
    },
  };
}

async function deleteSessions(
  deps: { app: AppName; database: Database },
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return;
  await deps.database.write(async (tx) => {
    await tx.deleteFrom("WebSession").where("app", "=", deps.app).where("id", "in", ids).execute();
  });
}
