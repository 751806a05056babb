import type { Updateable } from "kysely";
import type { Voice } from "#app/platform/db/generated/types.ts";
import { VOICE_LENGTHS } from "./voice.ts";
import type { VoicesDeps } from "./write-voice.server.ts";

interface OfVoice {
  factoryId: string;
  voiceId: string;
}

export type ModerateAnswer =
  | { ok: true }
  | { ok: false; code: "not_found" }
  | { ok: false; code: "reason_missing"; field: "reason" }
  | { ok: false; code: "answer_too_long"; field: "answer" };

/** What the factory decides about what shoppers said; each is allowed in every state. */
export function makeVoices(deps: VoicesDeps) {
  const { clock } = deps;
  return {
    publish: (of: OfVoice): Promise<ModerateAnswer> =>
      change(deps, of, { state: "published", reason: null, decidedAt: clock.now() }),

    /** It is not shown, or no longer. The shopper is told nothing of the reason. */
    async refuse({ reason: given, ...of }: OfVoice & { reason: string }): Promise<ModerateAnswer> {
      const reason = given.trim();
      if (reason === "" || reason.length > VOICE_LENGTHS.reason)
        return { ok: false, code: "reason_missing", field: "reason" };
      return change(deps, of, { state: "refused", reason, decidedAt: clock.now() });
    },

    /** The factory's words beneath it, shown when it is published; none takes them away. */
    async answer({ answer: given, ...of }: OfVoice & { answer: string }): Promise<ModerateAnswer> {
      const text = given.trim();
      if (text.length > VOICE_LENGTHS.answer)
        return { ok: false, code: "answer_too_long", field: "answer" };
      return change(
        deps,
        of,
        text === ""
          ? { answer: null, answeredAt: null }
          : { answer: text, answeredAt: clock.now() },
      );
    },
  };
}

async function change(
  { database }: VoicesDeps,
  { factoryId, voiceId }: OfVoice,
  to: Updateable<Voice>,
): Promise<ModerateAnswer> {
  return database.write(async (tx) => {
    const result = await tx
      .updateTable("Voice")
      .set(to)
      .where("id", "=", voiceId)
      .where("factoryId", "=", factoryId)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n ? { ok: true } : { ok: false, code: "not_found" };
  });
}
