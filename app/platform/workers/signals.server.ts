import { sql } from "kysely";
import pg from "pg";
import { describeError } from "#app/kernel/fault.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Db } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";

/** What may have to be done: stored messages, asked tasks, marked items, lanes with something to write. */
export type Signal = "inbox" | "tasks" | "plan" | "lanes";

export interface Signals {
  /** Wakes the workers of all processes, this one too; several in a moment are sent as one. */
  send(signal: Signal): void;
  /** Hears what any process sends; everything at once after a time when nothing could be heard. */
  listen(heard: (signal: Signal) => void): void;
  stop(): Promise<void>;
}

const CHANNEL = "headwater";
const ALL: readonly Signal[] = ["inbox", "tasks", "plan", "lanes"];
/** Others that come in this time are sent with the first: the server handles one notice at a time. */
const TOGETHER_MS = 5;
const RECONNECT_MS = 1_000;

/**
 * Wake-ups between processes by LISTEN and NOTIFY. They carry no truth: one that is lost costs a poll's
 * interval. They are sent beside the transactions, not in them, since a commit that notifies waits for
 * every other that does.
 */
export function makeSignals(deps: { url: string; db: Db; clock: Clock; log: Log }): Signals {
  const waiting = new Set<Signal>();
  let client: pg.Client | undefined;
  let stopped = false;
  let sending: Promise<unknown> = Promise.resolve();

  function flush(): void {
    const together = [...waiting].join(",");
    waiting.clear();
    sending = sql`select pg_notify(${CHANNEL}, ${together})`.execute(deps.db).catch((error) => {
      deps.log.info({ error: describeError(error) }, "the other workers were not woken");
    });
  }

  async function connect(heard: (signal: Signal) => void): Promise<void> {
    const mine = new pg.Client({ connectionString: deps.url, keepAlive: true });
    client = mine;
    const again = (): void => {
      if (client !== mine) return;
      client = undefined;
      if (!stopped) deps.clock.timer(RECONNECT_MS, () => void connect(heard));
    };
    mine.on("error", again);
    mine.on("end", again);
    mine.on("notification", ({ payload = "" }) => {
      for (const signal of ALL) if (payload.split(",").includes(signal)) heard(signal);
    });
    try {
      await mine.connect();
      await mine.query(`listen ${CHANNEL}`);
      // What was sent while nobody listened.
      for (const signal of ALL) heard(signal);
    } catch (error) {
      deps.log.info({ error: describeError(error) }, "wake-ups cannot be heard for now");
      again();
    }
  }

  return {
    send(signal) {
      if (stopped) return;
      if (waiting.size === 0) deps.clock.timer(TOGETHER_MS, flush);
      waiting.add(signal);
    },
    listen: (heard) => void connect(heard),
    async stop() {
      stopped = true;
      const last = client;
      client = undefined;
      await last?.end().catch(() => {});
      await sending;
    },
  };
}
