import { invariant } from "#app/kernel/invariant.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import type { TaskHandlers } from "#app/platform/tasks/runner.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { Addresses } from "./addresses.server.ts";
import { askToSend } from "./mail.server.ts";

/** Brings a mail on its way. `id` names it to the receiver's side, so that a repeat can be known. */
export interface MailTransport {
  /** @throws a Fault, retryable when the trouble may pass */
  send(mail: { id: string; to: string; subject: string; text: string }): Promise<void>;
}

const DAY_MS = 86_400_000;
const SENT_KEPT_MS = 30 * DAY_MS;
const WAITING_KEPT_MS = 180 * DAY_MS;
const SWEEP_MAX = 500;

/** Task "mail.send": after the server took the mail, its address and words are forgotten. */
export function makeMailTasks(deps: {
  database: Database;
  clock: Clock;
  addresses: Addresses;
  transport: MailTransport | undefined;
}): TaskHandlers {
  const { database, clock, addresses, transport } = deps;
  return {
    "mail.send": async ({ key: id }) => {
      const mail = await database.db
        .selectFrom("Mail")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirst();
      // Where mail was taken out of service it waits without a task until the sweep finds it.
      if (!mail || mail.state !== "waiting" || !transport) return;
      const { recipient, subject, text } = mail;
      await transport.send({ id, to: addresses.open(recipient), subject, text });
      await database.write(async (tx) => {
        const sent = await tx
          .updateTable("Mail")
          .set({ state: "sent", sentAt: clock.now(), recipient: "", text: "" })
          .where("id", "=", id)
          .executeTakeFirst();
        invariant(sent.numUpdatedRows <= 1n, "an id names one mail");
      });
    },
  };
}

/** Mails that wait without a task: they were asked for while mail was not set up. */
export async function askForWaiting(tx: Tx, tasks: Tasks): Promise<void> {
  const waiting = await tx
    .selectFrom("Mail")
    .select(["Mail.id", "Mail.factoryId"])
    .where("Mail.state", "=", "waiting")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("Task")
            .select("Task.id")
            .where("Task.kind", "=", "mail.send")
            .whereRef("Task.key", "=", "Mail.id"),
        ),
      ),
    )
    .orderBy("Mail.createdAt")
    .limit(SWEEP_MAX)
    .execute();
  for (const mail of waiting) await askToSend(tx, tasks, mail);
}

/** That a mail was sent is remembered for a month; one that could never be sent, for half a year. */
export async function forgetMails(tx: Tx, now: number): Promise<void> {
  await tx
    .deleteFrom("Mail")
    .where((eb) =>
      eb.or([
        eb.and([eb("state", "=", "sent"), eb("sentAt", "<", now - SENT_KEPT_MS)]),
        eb("createdAt", "<", now - WAITING_KEPT_MS),
      ]),
    )
    .execute();
}
