import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database, Tx } from "#app/platform/db/database.server.ts";
import {
  checkVoice,
  QUESTIONS_WAITING_MAX,
  tidyVoice,
  voiceKey,
  type VoiceField,
  type VoiceKind,
  type WrittenVoice,
} from "./voice.ts";

export type WriteVoiceAnswer =
  | { ok: true; id: string }
  | { ok: false; code: "invalid_voice"; field: VoiceField }
  | { ok: false; code: "not_bought" | "unknown_product" | "too_many_waiting" };

export interface VoicesDeps {
  database: Database;
  clock: Clock;
}

/**
 * Keeps what a shopper wrote until a person at the factory publishes it. A review replaces the
 * customer's earlier one of the product; the same form again changes nothing.
 */
export async function writeVoice(
  { database, clock }: VoicesDeps,
  of: { factoryId: string; kind: VoiceKind; voice: WrittenVoice },
): Promise<WriteVoiceAnswer> {
  const { factoryId, kind } = of;
  const voice = tidyVoice(of.voice);
  const field = checkVoice(kind, voice);
  if (field !== null) return { ok: false, code: "invalid_voice", field };
  if (kind === "review" && voice.orderId === null) return { ok: false, code: "not_bought" };
  return database.write(async (tx) => {
    const key = voiceKey(kind, voice);
    const known = await findVoice(tx, { factoryId, key });
    if (known?.requestId === voice.requestId) return { ok: true, id: known.id };
    if (!(await isProduct(tx, { factoryId, ...voice }))) {
      return { ok: false, code: "unknown_product" };
    }
    if (kind === "question" && (await hasTooManyWaiting(tx, { factoryId, ...voice }))) {
      return { ok: false, code: "too_many_waiting" };
    }
    const id = known?.id ?? clock.newId();
    const content = { ...voice, state: "waiting", writtenAt: clock.now() };
    await tx
      .insertInto("Voice")
      .values({ id, factoryId, kind, key, ...content })
      .onConflict((conflict) =>
        conflict
          .columns(["factoryId", "key"])
          .doUpdateSet({ ...content, reason: null, decidedAt: null }),
      )
      .execute();
    return { ok: true, id };
  });
}

function findVoice(tx: Tx, of: { factoryId: string; key: string }) {
  return tx
    .selectFrom("Voice")
    .select(["id", "requestId"])
    .where("factoryId", "=", of.factoryId)
    .where("key", "=", of.key)
    .executeTakeFirst();
}

async function isProduct(tx: Tx, of: { factoryId: string; productGid: string }): Promise<boolean> {
  const item = await tx
    .selectFrom("Item")
    .select("id")
    .where("factoryId", "=", of.factoryId)
    .where("productGid", "=", of.productGid)
    .executeTakeFirst();
  return item !== undefined;
}

async function hasTooManyWaiting(
  tx: Tx,
  of: { factoryId: string; customerId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom("Voice")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("factoryId", "=", of.factoryId)
    .where("customerId", "=", of.customerId)
    .where("kind", "=", "question")
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return Number(row.count) >= QUESTIONS_WAITING_MAX;
}
