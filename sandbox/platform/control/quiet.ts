import { sleep } from "../clock.ts";
import type { Platform } from "../platform.ts";

export interface QuietOptions {
  maxWaitMs?: number;
  /** How long nothing must have been pending; shops do some things a moment later. */
  settleMs?: number;
}

export interface Quiet {
  quiet: boolean;
  /** Deliveries that had failed and wait for their next try; they do not count as noise. */
  waitingForRetry: number;
}

const STEP_MS = 20;

/** Resolves once no first delivery has been pending for a moment, or when the time is up. */
export async function waitForQuiet(
  platform: Platform,
  { maxWaitMs = 10_000, settleMs = 200 }: QuietOptions,
): Promise<Quiet> {
  const { clock } = platform;
  const deadline = clock.now() + maxWaitMs;
  let quietSince: number | undefined;
  for (;;) {
    const { fresh, retrying } = countPending(platform);
    const now = clock.now();
    quietSince = fresh === 0 ? (quietSince ?? now) : undefined;
    const isQuiet = quietSince !== undefined && now - quietSince >= settleMs;
    if (isQuiet || now >= deadline) return { quiet: isQuiet, waitingForRetry: retrying };
    await sleep(clock, STEP_MS);
  }
}

function countPending(platform: Platform): { fresh: number; retrying: number } {
  let fresh = 0;
  let retrying = 0;
  for (const { domain } of platform.world.shops.values()) {
    for (const { failures } of platform.stateOf(domain).deliveries.values()) {
      if (failures === 0) fresh += 1;
      else retrying += 1;
    }
  }
  return { fresh, retrying };
}
