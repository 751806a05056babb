import type { Database, Tx } from "#app/platform/db/database.server.ts";
import type { StoredMessage } from "#app/platform/inbox/drain.server.ts";

/** Handles one stored message. Idempotent: it may come twice, late, or out of order. */
export type MessageHandler = (message: StoredMessage) => Promise<void>;

/** A handler that only writes to the hub's own database, in one transaction. */
export function inTransaction(
  { database }: { database: Database },
  handle: (tx: Tx, message: StoredMessage) => Promise<void>,
): MessageHandler {
  return (message) => database.write((tx) => handle(tx, message));
}
