import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { readInstallation, writeBlocked } from "./installation-store.server.ts";
import type { BlockedReason } from "./outcome.ts";
import { isBlockedReason } from "./shop-fault.ts";
import { shopKey, type ShopRef } from "./shop-ref.ts";

/** Whether a shop can be reached at all, kept in memory and in `Installation.blockedReason`. */
export interface Standing {
  /** Null when calls may go; else why not, and when the next probe is due. */
  blocked(shop: ShopRef): Promise<{ reason: BlockedReason; probeInMs: number } | null>;
  /** A call got the verdict that the shop is blocked. */
  block(shop: ShopRef, reason: BlockedReason): Promise<void>;
  /** A call got through. */
  reached(shop: ShopRef): Promise<void>;
}

export interface StandingChange {
  shop: ShopRef;
  reason: BlockedReason | null;
}

interface State {
  /** The life of the app in the shop that this is said of, see `UsableToken`. */
  life: number | null;
  reason: BlockedReason | null;
  failures: number;
  probeAt: number;
}

const FIRST_PROBE_MS = 30_000;
const PROBE_MAX_MS = 30 * 60_000;

/**
 * While a shop is blocked its calls fail at once, but for one probe at growing intervals: the first
 * call that comes when a probe is due goes through, and its answer decides.
 */
export function makeStanding(deps: {
  database: Database;
  clock: Clock;
  log: Log;
  onChange?: (change: StandingChange) => void;
}): Standing {
  const states = new Map<string, State>();

  async function stateOf(shop: ShopRef): Promise<State> {
    return states.get(shopKey(shop)) ?? keep(shop, await readState(shop));
  }

  /** What somebody else has kept meanwhile is as good. */
  function keep(shop: ShopRef, read: State): State {
    const state = states.get(shopKey(shop)) ?? read;
    states.set(shopKey(shop), state);
    return state;
  }

  async function readState(shop: ShopRef): Promise<State> {
    const row = await readInstallation(deps.database.db, shop);
    const stored = row?.blockedReason ?? null;
    const reason = stored !== null && isBlockedReason(stored) ? stored : null;
    return { life: row?.installedAt ?? null, reason, failures: reason ? 1 : 0, probeAt: 0 };
  }

  /** An app that was installed anew is not blocked for what befell it before. */
  async function presentState(shop: ShopRef): Promise<State> {
    const state = await stateOf(shop);
    if (state.reason === null) return state;
    const read = await readState(shop);
    if (read.life === state.life) return state;
    states.delete(shopKey(shop));
    return keep(shop, read);
  }

  async function record(shop: ShopRef, reason: BlockedReason | null): Promise<void> {
    await deps.database.write((tx) => writeBlocked(tx, { shop, reason, now: deps.clock.now() }));
    deps.log.warn(
      { shopId: shop.shopId, app: shop.app, reason },
      reason ? "shop blocked" : "shop reachable again",
    );
    deps.onChange?.({ shop, reason });
  }

  return {
    async blocked(shop) {
      const state = await presentState(shop);
      if (state.reason === null) return null;
      const now = deps.clock.now();
      if (now >= state.probeAt) {
        // This caller is the probe; the others wait for the next one unless it succeeds.
        state.probeAt = now + probeDelay(state.failures);
        return null;
      }
      return { reason: state.reason, probeInMs: state.probeAt - now };
    },
    async block(shop, reason) {
      const state = await presentState(shop);
      const changed = state.reason !== reason;
      state.reason = reason;
      state.failures += 1;
      state.probeAt = deps.clock.now() + probeDelay(state.failures);
      if (changed) await record(shop, reason);
    },
    async reached(shop) {
      const state = await stateOf(shop);
      if (state.reason === null) return;
      state.reason = null;
      state.failures = 0;
      await record(shop, null);
    },
  };
}

function probeDelay(failures: number): number {
  return Math.min(PROBE_MAX_MS, FIRST_PROBE_MS * 2 ** Math.min(20, Math.max(0, failures - 1)));
}
