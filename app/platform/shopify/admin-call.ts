import type { Fault } from "#app/kernel/fault.ts";
import { operationName } from "./operation-name.ts";
import type { QueryCost, TopLevelError } from "./outcome.ts";
import { shopFault } from "./shop-fault.ts";
import type { ShopRef } from "./shop-ref.ts";

/** A typed operation, as code generation makes it; its text is what is sent. */
export interface TypedDocument<T, V> {
  __apiType?: (variables: V) => T;
  toString(): string;
}

export interface AdminCall<T, V> {
  shop: ShopRef;
  document: TypedDocument<T, V>;
  variables: V;
  /** Requested cost in points as far as the caller can tell; answers correct it. */
  cost: number;
  /** Lower goes first; 5 when not given. */
  priority?: number;
  timeoutMs?: number;
  /** Not sent at or after this time, e.g. because its idempotency key grows too old: `too_late`. */
  sendBefore?: number;
  /** The caller reads data beside top-level errors, e.g. where a protected field is null. */
  allowPartial?: boolean;
}

export interface AdminAnswer<T> {
  data: T;
  cost: QueryCost | undefined;
  /** Always empty unless `allowPartial`. */
  errors: readonly TopLevelError[];
  /** When the attempt that was answered left. */
  sentAt: number;
}

/** Calls that state another cost (more rows, longer pages) learn apart. */
export function costKey<T, V>(call: AdminCall<T, V>): string {
  return `${operationName(call.document.toString())}:${call.cost}`;
}

/** A fault that names the shop and the operation, and nothing of what was sent. */
export function faultOf<T, V>(
  call: AdminCall<T, V>,
  code: string,
  options: { message: string; retryable: boolean; retryAfterMs?: number; sentAt?: number },
): Fault {
  const operation = operationName(call.document.toString());
  return shopFault(code, {
    message: `${operation}: ${options.message}`,
    retryable: options.retryable,
    retryAfterMs: options.retryAfterMs,
    details: { ...call.shop, operation, sentAt: options.sentAt },
  });
}
