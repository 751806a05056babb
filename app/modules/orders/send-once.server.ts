import { isFault } from "#app/kernel/fault.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { OrderSettings } from "./settings.ts";

/** A write for which Shopify keeps no key: sending it twice does it twice. */
export interface UnkeyedWrite<Made> {
  /** When an attempt was sent whose answer nobody heard, in ms; null when there is none. */
  sentAt: number | null;
  /** What an earlier attempt made; null when the shop shows nothing of it. */
  look: () => Promise<Made | null>;
  /** Stores when the attempt is sent, before it is; null when it was certainly not applied. */
  note: (sentAt: number | null) => Promise<void>;
  /** Sends it, never at or after `sendBefore`. An unknown outcome is the Fault "unanswered". */
  send: (sendBefore: number) => Promise<{ made: Made } | { refused: string }>;
}

export type SentOnce<Made> = { made: Made } | { refused: string } | { again: number };

/**
 * Does an unkeyed write once however often it is tried. After an attempt that nobody answered the shop
 * is looked at first, and nothing is sent while that attempt may still arrive: only a look that began
 * when its life was over can say that it never will. `again` is how long to wait for that, in ms.
 */
export async function sendOnce<Made>(
  deps: { clock: Clock; settings: Pick<OrderSettings, "requestLifeMs" | "sendWithinMs"> },
  write: UnkeyedWrite<Made>,
): Promise<SentOnce<Made>> {
  const { clock, settings } = deps;
  if (write.sentAt !== null) {
    const waitMs = write.sentAt + settings.requestLifeMs - clock.now();
    const made = await write.look();
    if (made !== null) return { made };
    if (waitMs > 0) return { again: waitMs };
  }
  const sentAt = clock.now();
  await write.note(sentAt);
  try {
    const answer = await write.send(sentAt + settings.sendWithinMs);
    if ("refused" in answer) await write.note(null);
    return answer;
  } catch (error) {
    // Every other fault says that it was not applied: the next attempt need not wait for this one.
    if (isFault(error) && error.code !== "unanswered") await write.note(null);
    throw error;
  }
}
