import { sleep } from "../clock.ts";
import { ConnectionReset, json } from "../http/messages.ts";
import type { SandboxAnswer } from "../http/messages.ts";
import type { Platform } from "../platform.ts";
import { randomBetween } from "../random.ts";
import type { FaultRule } from "./fault-rule.ts";

const STATUS_TEXT: Readonly<Record<number, string>> = {
  402: "Unavailable Shop",
  423: "Locked",
  429: "Exceeded rate limit",
  430: "Shopify Security Rejection",
};

/**
 * Does what the struck rules say before (or after) a call is applied. Returns the answer to give
 * instead; undefined when the call goes on as if nothing had happened.
 */
export async function sufferFaults(
  platform: Platform,
  { rules, when }: { rules: readonly FaultRule[]; when: "before" | "after" },
): Promise<SandboxAnswer | undefined> {
  for (const rule of rules) {
    if (rule.kind === "slow" && when === "before") await sleep(platform.clock, rule.ms);
    if (!("when" in rule) || rule.when !== when) continue;
    platform.stats.countOutcome("failed");
    if (rule.kind === "status") return statusAnswer(rule);
    if (rule.kind === "hang") await sleep(platform.clock, rule.ms);
    throw new ConnectionReset();
  }
  return undefined;
}

function statusAnswer(rule: FaultRule & { kind: "status" }): SandboxAnswer {
  const retryAfter: Record<string, string> =
    rule.retryAfterSeconds === undefined ? {} : { "retry-after": String(rule.retryAfterSeconds) };
  const message = STATUS_TEXT[rule.status] ?? "Internal Server Error";
  return json(rule.status, { errors: message }, retryAfter);
}

/** Waits half of a round trip: once on the way in and once on the way out. */
export async function travel(platform: Platform, shop: string): Promise<void> {
  const latency = platform.faults.latencyOf(shop);
  if (!latency) return;
  await sleep(platform.clock, randomBetween(platform.random, latency) / 2);
}

/** What a call is answered, after the way there and before the way back. */
export async function thereAndBack<Answer>(
  platform: Platform,
  shop: string,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  await travel(platform, shop);
  const answered = await answer();
  await travel(platform, shop);
  return answered;
}
