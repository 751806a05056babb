import type { GraphQLFieldResolver, GraphQLResolveInfo } from "graphql";
import type { Resolvers } from "#sandbox/contract.ts";
import type { Platform } from "../platform.ts";
import type { ShopPlatformState } from "../state.ts";
import { resolveField } from "./field-resolver.ts";
import type { ExecutionContext } from "./field-resolver.ts";
import {
  fingerprintOf,
  forgetOldKeys,
  isSuccess,
  readIdempotencyKey,
  recordKey,
  refuseKey,
  runningKey,
} from "./idempotency.ts";
import { levelsIn, requireChangeFromQuantity } from "./inventory-input-rules.ts";
import { Verbatim } from "./verbatim.ts";

/** Fields that ran under a key, to be remembered once their whole answer is known. */
interface PendingOutcome {
  recordKey: string;
  responseKey: string | number;
  fingerprint: string;
  succeeded: boolean;
}

export interface MutationGuard {
  resolve: GraphQLFieldResolver<unknown, ExecutionContext>;
  /** Stores the outcomes of the fields that ran under keys. */
  remember(data: unknown): void;
}

/** Live payloads of keys, kept only while replays are to be answered from the present state. */
const livePayloads = new WeakMap<ShopPlatformState, Map<string, unknown>>();

/** The rules that surround every mutation of one request, whatever it does. */
export function createMutationGuard({
  platform,
  resolvers,
  state,
  shopDomain,
}: {
  platform: Platform;
  resolvers: Resolvers;
  state: ShopPlatformState;
  shopDomain: string;
}): MutationGuard {
  const pending: PendingOutcome[] = [];
  const isRunning = (app: string, key: string): boolean =>
    platform.executor.runningKeys.has(runningKey(shopDomain, app, key));

  function applyUnderKey(
    key: string,
    apply: (key: string) => unknown,
    call: { app: string; args: unknown; info: GraphQLResolveInfo },
  ): unknown {
    const now = platform.clock.now();
    forgetOldKeys(state, { now, lifetimeMs: platform.settings.idempotencyKeyLifetimeMs });
    const stored = recordKey(call.app, key);
    const fingerprint = fingerprintOf(call.info.fieldName, call.args);
    const known = state.idempotency.get(stored);
    if (known && known.fingerprint !== fingerprint) {
      return refuseKey(call.info, "IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
    }
    if (known) return replay(state, stored, known.outcome);
    if (isRunning(call.app, key) || pending.some(({ recordKey: other }) => other === stored)) {
      return refuseKey(call.info, "IDEMPOTENCY_CONCURRENT_REQUEST");
    }
    const payload = apply(key);
    const succeeded = isSuccess(payload);
    pending.push({ recordKey: stored, responseKey: call.info.path.key, fingerprint, succeeded });
    if (!platform.world.assumptions.replayAnswersStoredOutcome) keepLive(state, stored, payload);
    return payload;
  }

  return {
    resolve(source, args, context, info) {
      requireChangeFromQuantity(info.fieldName, args);
      const key = readIdempotencyKey(info);
      const apply = (idempotencyKey?: string): unknown => {
        const inContext = idempotencyKey === undefined ? context : { ...context, idempotencyKey };
        const payload = resolveField(resolvers, { source, args, context: inContext, info });
        const levels = levelsIn(info.fieldName, args);
        if (levels > 0 && isSuccess(payload)) {
          platform.stats.countLevels({ shop: shopDomain, levels, at: platform.clock.now() });
        }
        return payload;
      };
      return key === undefined
        ? apply()
        : applyUnderKey(key, apply, { app: context.app, args, info });
    },
    remember(data) {
      const onlySuccess = platform.world.assumptions.keyRecordedOnlyOnSuccess;
      for (const { recordKey: stored, responseKey, fingerprint, succeeded } of pending) {
        if (!succeeded && onlySuccess) continue;
        const outcome: unknown =
          typeof data === "object" && data !== null ? Reflect.get(data, responseKey) : undefined;
        const record = { fingerprint, at: platform.clock.now(), outcome };
        state.idempotency.set(stored, record);
      }
    },
  };
}

function replay(state: ShopPlatformState, stored: string, outcome: unknown): unknown {
  const live = livePayloads.get(state)?.get(stored);
  if (live !== undefined) return live;
  return typeof outcome === "object" && outcome !== null ? new Verbatim(outcome, "response") : null;
}

function keepLive(state: ShopPlatformState, stored: string, payload: unknown): void {
  const payloads = livePayloads.get(state) ?? new Map<string, unknown>();
  payloads.set(stored, payload);
  livePayloads.set(state, payloads);
}
