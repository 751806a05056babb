import type { ExpressionBuilder } from "kysely";
import type { DB } from "#app/platform/db/generated/types.ts";

/** Tasks and webhooks of a shop's installation that failed too often, and wait for a person. */
export function countGivenUp(eb: ExpressionBuilder<DB, "Installation">) {
  const tasks = eb
    .selectFrom("Task")
    .select((task) => task.fn.countAll<number>().as("count"))
    .whereRef("Task.shopId", "=", "Installation.shopId")
    .whereRef("Task.app", "=", "Installation.app")
    .where("Task.state", "=", "parked");
  const messages = eb
    .selectFrom("InboxMessage")
    .select((message) => message.fn.countAll<number>().as("count"))
    .whereRef("InboxMessage.shopId", "=", "Installation.shopId")
    .whereRef("InboxMessage.app", "=", "Installation.app")
    .where("InboxMessage.state", "=", "parked");
  return eb(tasks, "+", messages);
}
