import { describeError } from "#app/kernel/fault.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import { makeLaneDesk, type LaneDesk } from "./lane-desk.server.ts";
import { OPEN } from "./lanes-with-work.server.ts";
import type { WantedCall } from "./make-batch.server.ts";
import type { LaneRef, WriteAnswer } from "./ports.ts";
import { nextStep } from "./resend-rule.ts";
import type { EndedBatch } from "./settle-batch.server.ts";
import type { NotedAttempt, StoredBatch } from "./store-batches.server.ts";
import { readStoredWrite } from "./stored-write.ts";

/** Calls of one lane that may be under way at once, however full the bucket. */
const IN_FLIGHT_MAX = 40;
/** Of so many calls one serves the oldest levels, whatever is urgent. */
const OLDEST_EVERY = 8;

export interface Lane {
  /** There may be levels to write. */
  wake(): void;
  /** How it would choose a call, if it could send one now; null when it could not, or is choosing already. */
  ready(): WantedCall | null;
  /** Sends a call that was chosen and stored for it meanwhile. */
  send(batch: StoredBatch): void;
  /** These batches are open, whoever stored them: one that is not under way here is to be sent again. */
  look(openBatches: readonly string[]): void;
  /** Calls under way; resolves when all were answered. */
  idle(): Promise<void>;
  stop(): void;
}

/**
 * The stream of one app's writes to one shop. It sends at once when idle and at the bucket's pace
 * when saturated, with as many calls under way as the bucket pays for.
 */
export function startLane(
  deps: ChannelsDeps,
  ref: LaneRef,
  desk: LaneDesk = makeLaneDesk(deps),
): Lane {
  let inFlight = 0;
  /** Batches may be open that are not under way: what is stored is asked only then. */
  let mayResend = true;
  let turn = 0;
  let pumping = false;
  let wanted = false;
  let stopped = false;
  let timer: { cancel(): void } | null = null;
  const underWay = new Set<string>();
  const waiters: (() => void)[] = [];

  function later(delayMs: number): void {
    timer?.cancel();
    timer = deps.clock.timer(delayMs, () => wake());
  }

  function look(openBatches: readonly string[]): void {
    if (openBatches.every((id) => underWay.has(id))) return;
    mayResend = true;
    wake();
  }

  function wake(): void {
    wanted = true;
    if (!pumping && !stopped) void pump();
  }

  async function pump(): Promise<void> {
    pumping = true;
    try {
      while (wanted && !stopped) {
        wanted = false;
        await fill();
      }
    } catch (error) {
      deps.log.error({ ...ref, error: describeError(error) }, "lane could not plan its next call");
      later(deps.settings.retryMaxMs);
    } finally {
      pumping = false;
      settleIdle();
    }
  }

  async function fill(): Promise<void> {
    while (inFlight < IN_FLIGHT_MAX && !stopped) {
      const room = deps.writer.room(ref);
      if (room.calls <= 0) return later(Math.max(room.waitMs, 1));
      const batch = (mayResend ? await nextResend() : null) ?? (await desk.next(nextCall()));
      if (!batch) return;
      begin(batch);
    }
  }

  function begin(batch: StoredBatch): void {
    inFlight += 1;
    underWay.add(batch.id);
    void send(batch).finally(() => {
      inFlight -= 1;
      underWay.delete(batch.id);
      if (stopped) settleIdle();
      else wake();
    });
  }

  function ready(): WantedCall | null {
    const isFree = !stopped && !pumping && !mayResend && inFlight < IN_FLIGHT_MAX;
    return isFree && deps.writer.room(ref).calls > 0 ? nextCall() : null;
  }

  /** A batch whose answer was lost or which was throttled, and that is due again. */
  async function nextResend(): Promise<StoredBatch | null> {
    const now = deps.clock.now();
    const open = await deps.database.db
      .selectFrom("WriteBatch")
      .select(["id", "variables", "retryAt"])
      .where("shopId", "=", ref.shopId)
      .where("app", "=", ref.app)
      .where("state", "=", OPEN)
      .orderBy("retryAt")
      .limit(IN_FLIGHT_MAX * 2)
      .execute();
    const waiting = open.filter((batch) => !underWay.has(batch.id));
    const [first] = waiting;
    mayResend = first !== undefined;
    if (!first) return null;
    if (first.retryAt > now) {
      later(first.retryAt - now);
      return null;
    }
    return { id: first.id, write: readStoredWrite(first.variables) };
  }

  /** Every so often the oldest levels come first, however many urgent ones there are. */
  function nextCall(): WantedCall {
    turn = (turn + 1) % OLDEST_EVERY;
    return { lane: ref, first: turn === 0 ? "oldest" : "urgent" };
  }

  async function send(batch: StoredBatch): Promise<void> {
    try {
      if (!(await attempt({ deps, desk }, ref, batch))) mayResend = true;
    } catch (error) {
      mayResend = true;
      deps.log.error(
        { ...ref, batchId: batch.id, error: describeError(error) },
        "batch could not be settled",
      );
      await postpone(deps, batch.id).catch((failed: unknown) =>
        deps.log.error({ ...ref, error: describeError(failed) }, "batch could not be put off"),
      );
    }
  }

  /** One that is stopped looks for nothing more, whatever woke it. */
  function settleIdle(): void {
    if (pumping || inFlight > 0 || (wanted && !stopped)) return;
    for (const resolve of waiters.splice(0)) resolve();
  }

  return {
    wake,
    ready,
    // One that is stopped leaves it stored: whoever has the lane next sends it.
    send: (batch) => {
      if (!stopped) begin(batch);
    },
    look,
    idle: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        settleIdle();
      }),
    stop: () => {
      stopped = true;
      timer?.cancel();
      settleIdle();
    },
  };
}

/** It is not sent again at once, and again: the lane has others to send. */
async function postpone(deps: ChannelsDeps, batchId: string): Promise<void> {
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("WriteBatch")
      .set({ retryAt: deps.clock.now() + deps.settings.retryMaxMs })
      .where("id", "=", batchId)
      .where("state", "=", "open")
      .execute();
  });
}

/**
 * Sends the same bytes under the same key, with the attempt on record, and books what the answer settles.
 * False when the batch is to be sent again.
 */
async function attempt(
  { deps, desk }: { deps: ChannelsDeps; desk: LaneDesk },
  ref: LaneRef,
  batch: StoredBatch,
): Promise<boolean> {
  const { id: batchId, write } = batch;
  const levels = write.kind === "adjust" ? write.rows.length : 1;
  const noted = batch.noted ?? (await noteAttempt(deps, batchId));
  if (noted === "settled") return false;
  if (noted === "too_old") {
    await desk.settle({ batchId, outcome: "expired", problems: [], levels });
    return true;
  }
  const answer = await deps.writer.write(ref, {
    key: batchId,
    write,
    sendBefore: noted.sendBefore,
  });
  const ended = await applyAnswer(deps, { batchId, answer, noted });
  if (ended === null) return false;
  await desk.settle({ ...ended, batchId, levels });
  return true;
}

/** The attempt is on record as unanswered before it is sent: a crash in between counts as one. */
async function noteAttempt(
  deps: ChannelsDeps,
  batchId: string,
): Promise<"settled" | "too_old" | NotedAttempt> {
  return deps.database.write(async (tx) => {
    const row = await tx
      .selectFrom("WriteBatch")
      .select(["firstSentAt", "unansweredAt", "attempts", "lastSentAt"])
      .where("id", "=", batchId)
      .where("state", "=", "open")
      .executeTakeFirst();
    if (!row) return "settled";
    const now = deps.clock.now();
    const { keyLifeMs, requestLifeMs } = deps.settings;
    if (row.firstSentAt !== null && now >= row.firstSentAt + keyLifeMs) {
      // Nothing of it may still be under way when it is given up.
      if (row.lastSentAt !== null && now < row.lastSentAt + requestLifeMs) {
        await tx
          .updateTable("WriteBatch")
          .set({ retryAt: row.lastSentAt + requestLifeMs })
          .where("id", "=", batchId)
          .execute();
        return "settled";
      }
      return "too_old";
    }
    await tx
      .updateTable("WriteBatch")
      .set({
        attempts: row.attempts + 1,
        firstSentAt: row.firstSentAt ?? now,
        lastSentAt: now,
        unansweredAt: now,
      })
      .where("id", "=", batchId)
      .execute();
    // What waits longer for the bucket is turned back, and goes out as an attempt of its own: an
    // attempt is over a request's life after it was noted, and no key is used when it is too old.
    const keyEnds = (row.firstSentAt ?? now) + keyLifeMs;
    return {
      attempts: row.attempts + 1,
      unansweredBefore: row.unansweredAt,
      sendBefore: Math.min(now + deps.settings.sendWithinMs, keyEnds),
    };
  });
}

/** How the batch ended; null when it is to be sent again, which is then on record. */
async function applyAnswer(
  deps: ChannelsDeps,
  given: { batchId: string; answer: WriteAnswer; noted: NotedAttempt },
): Promise<Pick<EndedBatch, "outcome" | "problems"> | null> {
  const { batchId, answer, noted } = given;
  const step = nextStep({
    answer,
    attempts: noted.attempts,
    unansweredBefore: noted.unansweredBefore,
    now: deps.clock.now(),
    settings: deps.settings,
  });
  if (step.kind === "settle") {
    return { outcome: step.outcome, problems: answer.kind === "refused" ? answer.rows : [] };
  }
  await deps.database.write(async (tx) => {
    await tx
      .updateTable("WriteBatch")
      .set({ retryAt: step.retryAt, unansweredAt: step.unansweredAt })
      .where("id", "=", batchId)
      .where("state", "=", "open")
      .execute();
  });
  return null;
}
