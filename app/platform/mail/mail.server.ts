import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { Addresses } from "./addresses.server.ts";

export interface NewMail {
  /** The shop in whose name it is sent. */
  factoryId: string;
  to: string;
  locale: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** The same key of a factory is one mail, however often it is asked for. */
  key: string;
}

export interface Mail {
  addresses: Addresses;
  /** Stored with the caller's transaction, and sent once after it; waits while mail is not set up. */
  ask(tx: Tx, mail: NewMail): Promise<void>;
  /** What waits for an address, or was sent to it, is forgotten. */
  forget(tx: Tx, of: { factoryId: string; address: string }): Promise<void>;
}

export interface MailDeps {
  clock: Clock;
  tasks: Tasks;
  addresses: Addresses;
  /** Whether this hub can send at all. */
  isSetUp: boolean;
}

export function makeMail(deps: MailDeps): Mail {
  const { addresses, clock } = deps;
  return {
    addresses,
    async ask(tx, { to, ...mail }) {
      const [recipientMark = ""] = addresses.marks(to);
      const id = clock.newId();
      const asked = await tx
        .insertInto("Mail")
        .values({
          ...{ ...mail, id, recipient: addresses.seal(to), recipientMark },
          ...{ state: "waiting", createdAt: clock.now(), sentAt: null },
        })
        .onConflict((conflict) => conflict.columns(["factoryId", "key"]).doNothing())
        .executeTakeFirst();
      if (asked.numInsertedOrUpdatedRows === 0n) return;
      if (deps.isSetUp) await askToSend(tx, deps.tasks, { id, factoryId: mail.factoryId });
    },
    async forget(tx, { factoryId, address }) {
      await tx
        .deleteFrom("Mail")
        .where("factoryId", "=", factoryId)
        .where("recipientMark", "in", [...addresses.marks(address)])
        .execute();
    },
  };
}

export async function askToSend(
  tx: Tx,
  tasks: Tasks,
  { id, factoryId }: { id: string; factoryId: string },
): Promise<void> {
  await tasks.ask(tx, { kind: "mail.send", key: id, shopId: factoryId, app: "factory" });
}
