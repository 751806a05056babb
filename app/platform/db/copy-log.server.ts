import { z } from "zod";
import type { WriteTurns } from "./write-turns.server.ts";

/** 128 MB of log: each of its pages is copied into the file once, however often it was changed. */
export const CHECKPOINT_PAGES = 32_768;

/** Runs a pragma, and gives its rows. */
type Pragma = (text: string) => unknown;

const answer = z.tuple([z.object({ log: z.number(), checkpointed: z.number() })]);

/**
 * Copies SQLite's log home when it has grown long; called after a transaction, by one thread of those that
 * share the file. The bulk is copied while the others write: it takes a disk's time. What they added
 * meanwhile is little, and copied in a turn of its own, since SQLite begins its log anew only when all of it
 * was copied. When it cannot be copied the next call tries again, as SQLite itself would.
 */
export function makeLogCopier(options: {
  pragma: Pragma;
  turns?: WriteTurns | undefined;
}): () => Promise<void> {
  const { pragma, turns } = options;
  return async () => {
    if (lengthOf(pragma) < CHECKPOINT_PAGES) return;
    copy(pragma);
    if (!turns) return;
    await turns.take();
    copy(pragma);
    turns.give();
  };
}

/** Pages of the log that are not copied home. */
function lengthOf(pragma: Pragma): number {
  const [{ log, checkpointed }] = answer.parse(pragma("wal_checkpoint(NOOP)"));
  return log - checkpointed;
}

function copy(pragma: Pragma): void {
  try {
    pragma("wal_checkpoint(PASSIVE)");
  } catch {
    // Nothing is lost by it: what is not copied stays in the log.
  }
}
