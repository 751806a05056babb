import type { Tx } from "#app/platform/db/database.server.ts";
import type { Tasks } from "./tasks.server.ts";

/** How the reason begins that a task carries while its app is not in its shop. */
export const LEFT = "uninstalled";

interface LeftShop {
  shopId: string;
  app: string;
}

/** The app is back in the shop: what waited for that is done now. */
export async function askLeftTasks(tx: Tx, tasks: Tasks, of: LeftShop): Promise<void> {
  const rows = await tx
    .selectFrom("Task")
    .select(["kind", "key", "group", "payload", "priority"])
    .where("shopId", "=", of.shopId)
    .where("app", "=", of.app)
    .where("state", "=", "pending")
    .where("error", "like", `${LEFT}%`)
    .execute();
  await tasks.askAll(
    tx,
    rows.map(({ payload: text, ...row }) => {
      const payload: unknown = JSON.parse(text);
      return { ...row, ...of, payload };
    }),
  );
}

/** The shop is forgotten: nothing waits for the app's return any more. */
export async function dropLeftTasks(tx: Tx, of: LeftShop): Promise<void> {
  await tx
    .deleteFrom("Task")
    .where("shopId", "=", of.shopId)
    .where("app", "=", of.app)
    .where("state", "=", "pending")
    .where("error", "like", `${LEFT}%`)
    .execute();
}
