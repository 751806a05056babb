import { isFault } from "#app/kernel/fault.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { costKey, faultOf, type AdminAnswer, type AdminCall } from "./admin-call.ts";
import { attemptCall, judgeAttempt, type Verdict } from "./attempt-call.server.ts";
import type { Fetch } from "./sandbox-fetch.server.ts";
import { isBlockedReason } from "./shop-fault.ts";
import { makeShopGate, QUEUE_MAX, type Pass, type ShopBudget, type ShopGate } from "./shop-gate.ts";
import { shopKey, type ShopRef } from "./shop-ref.ts";
import { makeStanding, type StandingChange } from "./standing.server.ts";
import type { Tokens } from "./tokens.server.ts";

export type { AdminAnswer, AdminCall, TypedDocument } from "./admin-call.ts";

/** Calls the Admin API of shops, each at its own bucket's pace. Faults: see `ShopFaultCode`. */
export interface AdminClient {
  request<T, V extends object>(call: AdminCall<T, V>): Promise<AdminAnswer<T>>;
  budget(shop: ShopRef): ShopBudget;
  /** Calls that wait for a bucket, over all shops. */
  waiting(): number;
  /** The buckets of all shops that this process has called. */
  budgets(): { shop: ShopRef; budget: ShopBudget }[];
}

interface ClientDeps {
  database: Database;
  clock: Clock;
  log: Log;
  tokens: Tokens;
  fetch: Fetch;
  apiVersion: string;
  onStanding?: (change: StandingChange) => void;
}

const PRIORITY_DEFAULT = 5;
const THROTTLES_MAX = 6;

export function makeAdminClient(deps: ClientDeps): AdminClient {
  const gates = new Map<string, { shop: ShopRef; gate: ShopGate }>();
  const learnedCosts = new Map<string, number>();
  const standing = makeStanding({ ...deps, onChange: deps.onStanding });

  function gateOf(shop: ShopRef): ShopGate {
    const known = gates.get(shopKey(shop));
    if (known) return known.gate;
    const gate = makeShopGate(deps);
    gates.set(shopKey(shop), { shop, gate });
    return gate;
  }

  const costOf = <T, V>(call: AdminCall<T, V>) => learnedCosts.get(costKey(call)) ?? call.cost;

  async function request<T, V extends object>(call: AdminCall<T, V>): Promise<AdminAnswer<T>> {
    await refuseWhenBlocked(call);
    const gate = gateOf(call.shop);
    if (gate.budget().queued >= QUEUE_MAX) {
      const message = "too many calls wait for this shop";
      throw faultOf(call, "queue_full", { message, retryable: true });
    }
    const priority = call.priority ?? PRIORITY_DEFAULT;
    let since: number | undefined;
    let waitMs: number | undefined;
    for (let throttles = 0; throttles < THROTTLES_MAX; throttles += 1) {
      const pass = await gate.enter({ cost: costOf(call), priority, since });
      since = pass.since;
      const verdict = await attempt(call, pass);
      if (verdict.kind === "answered") return verdict.answer;
      waitMs = verdict.waitMs;
    }
    const { available, restoreRate } = gate.budget();
    const untilPaid = Math.ceil(((costOf(call) - available) / restoreRate) * 1_000);
    throw faultOf(call, "throttled", {
      message: "the shop's rate limit",
      retryable: true,
      retryAfterMs: waitMs ?? Math.max(0, untilPaid),
    });
  }

  async function refuseWhenBlocked<T, V>(call: AdminCall<T, V>): Promise<void> {
    const blocked = await standing.blocked(call.shop);
    if (!blocked) return;
    throw faultOf(call, blocked.reason, {
      message: "the shop cannot be reached",
      retryable: true,
      retryAfterMs: blocked.probeInMs,
    });
  }

  async function attempt<T, V extends object>(
    call: AdminCall<T, V>,
    pass: Pass,
  ): Promise<Verdict<T>> {
    let end: Parameters<Pass["end"]>[0] = {};
    try {
      const attempted = await attemptCall(deps, call);
      const { cost, outcome } = attempted;
      if (cost) learnedCosts.set(costKey(call), cost.requested);
      const throttled = outcome.kind === "throttled" ? { waitMs: outcome.waitMs } : undefined;
      end = { status: cost?.status, throttled };
      const verdict = judgeAttempt(call, attempted);
      if (verdict.kind === "answered") await standing.reached(call.shop);
      return verdict;
    } catch (error) {
      if (isFault(error)) await blockWhenUnreachable(call, error.code);
      throw error;
    } finally {
      pass.end(end);
    }
  }

  async function blockWhenUnreachable<T, V>(call: AdminCall<T, V>, code: string): Promise<void> {
    if (!isBlockedReason(code)) return;
    await standing.block(call.shop, code);
    const message = "the shop cannot be reached";
    gateOf(call.shop).turnAway(faultOf(call, code, { message, retryable: true }));
  }

  return {
    request,
    budget: (shop) => gateOf(shop).budget(),
    waiting: () => [...gates.values()].reduce((sum, { gate }) => sum + gate.budget().queued, 0),
    budgets: () => [...gates.values()].map(({ shop, gate }) => ({ shop, budget: gate.budget() })),
  };
}
