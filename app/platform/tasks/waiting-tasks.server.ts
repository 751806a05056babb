import type { Tx } from "#app/platform/db/database.server.ts";
import type { NewTask, Tasks } from "./tasks.server.ts";

/** How the reason begins that a task carries while its app is not in its shop. */
export const LEFT = "uninstalled";

interface LeftShop {
  shopId: string;
  app: string;
}

/** The app is back in the shop: what waited for that is done now. */
export async function askLeftTasks(tx: Tx, tasks: Tasks, of: LeftShop): Promise<void> {
  await askAgain(
    tx,
    tasks,
    await waitingTasks(tx, { state: "pending", shopId: of.shopId })
      .where("app", "=", of.app)
      .where("error", "like", `${LEFT}%`)
      .execute(),
  );
}

/** A person wants what gave up in a shop tried again, whichever app it was for. */
export async function askParkedTasks(tx: Tx, tasks: Tasks, of: { shopId: string }): Promise<void> {
  await askAgain(tx, tasks, await waitingTasks(tx, { state: "parked", ...of }).execute());
}

function waitingTasks(tx: Tx, of: { shopId: string; state: "pending" | "parked" }) {
  return tx
    .selectFrom("Task")
    .select(["kind", "key", "shopId", "app", "group", "payload", "priority"])
    .where("shopId", "=", of.shopId)
    .where("state", "=", of.state);
}

/** Asked for, and not only put back: where jobs hand the tasks out, each needs one. */
function askAgain(
  tx: Tx,
  tasks: Tasks,
  rows: readonly (Omit<NewTask, "payload"> & { payload: string })[],
): Promise<void> {
  return tasks.askAll(
    tx,
    rows.map(({ payload: text, ...row }) => {
      const payload: unknown = JSON.parse(text);
      return { ...row, payload };
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
