import {
  balanceOf,
  confirmLower,
  exposureOf,
  releaseUnits,
  undoRaise,
  type EscrowChannel,
} from "#app/modules/escrow/index.ts";
import {
  changeReserves,
  loadChannels,
  loadEscrow,
  markForPlanning,
  noteLostMoves,
  saveEscrow,
  type EscrowItem,
} from "#app/modules/escrow/index.server.ts";
import type { Tx } from "#app/platform/db/database.server.ts";
import { lockItems } from "#app/platform/db/lock.server.ts";
import type { ChannelsDeps } from "./deps.server.ts";
import type { WriteAnswer } from "./ports.ts";

/** How a batch ended: applied, certainly never applied, or unknown with its key too old to ask again. */
export type BatchOutcome = "ok" | "refused" | "expired";

type IntentRow = Awaited<ReturnType<typeof readIntents>>[number];

interface Settling {
  deps: ChannelsDeps;
  tx: Tx;
  now: number;
  channels: ReadonlyMap<string, EscrowChannel>;
  coolingMs: ReadonlyMap<string, number>;
}

/**
 * Books what became of a batch, once: a batch that another worker settled meanwhile is left alone.
 * `problems` names the rows that a refusal blamed.
 */
export async function settleBatch(
  deps: ChannelsDeps,
  batchId: string,
  outcome: BatchOutcome,
  problems: Extract<WriteAnswer, { kind: "refused" }>["rows"] = [],
): Promise<void> {
  await deps.database.write(async (tx) => {
    const now = deps.clock.now();
    const settled = await tx
      .updateTable("WriteBatch")
      .set({ state: "settled", outcome, settledAt: now, unansweredAt: null })
      .where("id", "=", batchId)
      .where("state", "=", "open")
      .executeTakeFirst();
    if (settled.numUpdatedRows === 0n) return;
    const intents = await readIntents(tx, batchId);
    const items = [
      ...new Map(
        intents.map((row) => [row.itemId, { id: row.itemId, factoryId: row.factoryId }]),
      ).values(),
    ];
    await lockItems(
      tx,
      deps.database.dialect,
      items.map((item) => item.id),
    );
    const escrow = await loadEscrow(tx, items);
    const settling = { deps, tx, now, ...(await loadTerms(tx, deps, items)) };
    for (const [index, intent] of intents.entries()) {
      const problem = problems.find((row) => row.index === index)?.code ?? null;
      await settleIntent(settling, { intent, item: escrow.get(intent.itemId), outcome, problem });
    }
    await saveEscrow(tx, escrow.values(), now);
    // Their free units may have changed: the allocator looks at them again.
    await markForPlanning(
      tx,
      items.map((item) => item.id),
      now,
    );
  });
}

function readIntents(tx: Tx, batchId: string) {
  return tx
    .selectFrom("WriteIntent")
    .innerJoin("Level", "Level.id", "WriteIntent.levelId")
    .select([
      "WriteIntent.id",
      "WriteIntent.levelId",
      "WriteIntent.itemId",
      "WriteIntent.channelId",
      "WriteIntent.kind",
      "WriteIntent.units",
      "WriteIntent.fromUnits",
      "WriteIntent.dirtySince",
      "Level.factoryId",
      "Level.target",
      "Level.known",
      "Level.locationId",
      "Level.readAt",
      "Level.readSince",
    ])
    .where("WriteIntent.batchId", "=", batchId)
    .where("WriteIntent.state", "=", "open")
    .orderBy("WriteIntent.id")
    .execute();
}

async function loadTerms(
  tx: Tx,
  deps: ChannelsDeps,
  items: readonly { factoryId: string }[],
): Promise<{ channels: Map<string, EscrowChannel>; coolingMs: Map<string, number> }> {
  const channels = new Map<string, EscrowChannel>();
  const coolingMs = new Map<string, number>();
  for (const factoryId of new Set(items.map((item) => item.factoryId))) {
    const partnerships = await tx
      .selectFrom("Partnership")
      .select(["id", "coolingMs"])
      .where("factoryId", "=", factoryId)
      .execute();
    const byPartnership = new Map(partnerships.map((row) => [row.id, row.coolingMs]));
    for (const [id, channel] of await loadChannels(tx, factoryId)) {
      channels.set(id, channel);
      const terms =
        channel.partnershipId === null ? undefined : byPartnership.get(channel.partnershipId);
      coolingMs.set(id, terms ?? deps.settings.brandCoolingMs);
    }
  }
  return { channels, coolingMs };
}

async function settleIntent(
  settling: Settling,
  one: {
    intent: IntentRow;
    item: EscrowItem | undefined;
    outcome: BatchOutcome;
    problem: string | null;
  },
): Promise<void> {
  const { intent, item, outcome } = one;
  const channel = settling.channels.get(intent.channelId);
  if (!item || !channel) return;
  await settling.tx
    .updateTable("WriteIntent")
    .set({ state: outcome === "ok" ? "done" : outcome, error: one.problem })
    .where("id", "=", intent.id)
    .execute();
  if (outcome === "ok") return settleApplied(settling, { intent, item, channel });
  if (outcome === "refused") {
    return settleRefused(settling, { intent, item, channel, problem: one.problem });
  }
  return settleExpired(settling, intent);
}

interface OneIntent {
  intent: IntentRow;
  item: EscrowItem;
  channel: EscrowChannel;
}

async function settleApplied(
  settling: Settling,
  { intent, item, channel }: OneIntent,
): Promise<void> {
  const { now } = settling;
  const coolingMs = settling.coolingMs.get(channel.id) ?? settling.deps.settings.brandCoolingMs;
  let known = intent.known + intent.units;
  let readAt = intent.readAt;
  if (intent.kind === "lower") {
    const since = intent.dirtySince;
    if (since !== null) settling.deps.windows.note(channel.id, { since, until: now });
    known = (intent.fromUnits ?? 0) - intent.units;
    const lower = {
      channel,
      units: intent.units,
      cause: `${intent.id}:lower`,
      reason: "lower" as const,
    };
    if (coolingMs === 0) {
      releaseUnits(item.books, {
        ...lower,
        from: exposureOf(channel.id),
        units: Math.min(intent.units, balanceOf(item.books, exposureOf(channel.id))),
      });
    } else {
      const coolsUntil = now + coolingMs;
      confirmLower(item.books, item.lotsOf(channel.id), { ...lower, coolsUntil, lotId: intent.id });
      readAt = Math.min(readAt ?? coolsUntil, coolsUntil);
    }
    if (intent.locationId !== null) {
      await changeReserves(settling.tx, [
        { itemId: intent.itemId, locationId: intent.locationId, reserved: intent.units },
      ]);
    }
  }
  const cools = readAt !== intent.readAt;
  await updateLevel(settling, intent, {
    known,
    dirtySince: stillDirty(settling, { intent, item, channel, known }),
    lastWriteAt: now,
    ...(cools ? { readAt, readSince: intent.readSince ?? now, readReason: "cooling" } : {}),
  });
}

/** A lower that is not finished goes on; a raise that got less than it wanted waits until units are free. */
function stillDirty(
  settling: Settling,
  { intent, item, channel, known }: OneIntent & { known: number },
): number | null {
  const has = channel.kind === "brand" ? known : balanceOf(item.books, exposureOf(channel.id));
  if (has > intent.target) return settling.now;
  return has < intent.target && balanceOf(item.books, "free") > 0 ? settling.now : null;
}

async function settleRefused(
  settling: Settling,
  { intent, item, channel, problem }: OneIntent & { problem: string | null },
): Promise<void> {
  if (intent.kind === "raise") {
    undoRaise(item.books, {
      channel,
      units: intent.units,
      dedicated: item.dedicated,
      cause: `${intent.id}:refused`,
      reason: "raise_refused",
    });
    if (intent.locationId !== null) {
      await changeReserves(settling.tx, [
        { itemId: intent.itemId, locationId: intent.locationId, reserved: intent.units },
      ]);
    }
  }
  const stale = problem === "CHANGE_FROM_QUANTITY_STALE";
  if (problem !== null && !stale) {
    // A row that Shopify will not take is parked with its reason; the others of its call go on.
    await updateLevel(settling, intent, { state: "parked", problem, dirtySince: null });
    return;
  }
  const read = stale ? { readSince: settling.now, readAt: settling.now, readReason: "stale" } : {};
  await updateLevel(settling, intent, { dirtySince: intent.dirtySince ?? settling.now, ...read });
}

/**
 * Nobody knows whether it was applied: the larger of both stays in exposure until a fenced read. In
 * the factory's shop that read also looks in the reserve, where the units may lie.
 */
async function settleExpired(settling: Settling, intent: IntentRow): Promise<void> {
  const { now, deps } = settling;
  if (intent.locationId !== null) {
    const { id, factoryId, itemId, locationId, units } = intent;
    // A batch expires only when its last attempt can no longer arrive.
    const coolsUntil = intent.kind === "lower" ? now + deps.settings.brandCoolingMs : now;
    await noteLostMoves(settling.tx, [
      { id, factoryId, itemId, locationId, units, readableAt: now, coolsUntil },
    ]);
  }
  await updateLevel(settling, intent, {
    dirtySince: null,
    readSince: settling.now,
    readAt: settling.now,
    readReason: "key_too_old",
  });
}

interface LevelChange {
  known?: number;
  dirtySince?: number | null;
  lastWriteAt?: number;
  readSince?: number | null;
  readAt?: number | null;
  readReason?: string;
  state?: string;
  problem?: string | null;
}

async function updateLevel(
  settling: Settling,
  intent: IntentRow,
  change: LevelChange,
): Promise<void> {
  await settling.tx
    .updateTable("Level")
    .set((expression) => ({ ...change, generation: expression("generation", "+", 1) }))
    .where("id", "=", intent.levelId)
    .execute();
}
