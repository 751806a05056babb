import { createHash } from "node:crypto";
import { getDirectiveValues, getNamedType, isEnumType, isObjectType } from "graphql";
import type {
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import { TopLevelError } from "#sandbox/contract.ts";
import type { AppHandle } from "#sandbox/contract.ts";
import type { ShopPlatformState } from "../state.ts";
import { Verbatim } from "./verbatim.ts";

/** The mutations that are refused without `@idempotent` since 2026-04. */
export const KEY_REQUIRED: ReadonlySet<string> = new Set([
  "inventoryActivate",
  "inventoryAdjustQuantities",
  "inventoryMoveQuantities",
  "inventorySetOnHandQuantities",
  "inventorySetQuantities",
  "inventoryShipmentAddItems",
  "inventoryShipmentCreate",
  "inventoryShipmentCreateInTransit",
  "inventoryShipmentReceive",
  "inventoryTransferCreate",
  "inventoryTransferCreateAsReadyToShip",
  "inventoryTransferDuplicate",
  "inventoryTransferSetItems",
  "locationActivate",
  "locationDeactivate",
  "refundCreate",
]);

/** Keys whose request is being applied at this moment. Not stored: a restart ends every request. */
export type RunningKeys = Set<string>;

/** Names a key in `RunningKeys`, which is shared by all shops. */
export function runningKey(shopDomain: string, app: AppHandle, key: string): string {
  return `${shopDomain} ${app} ${key}`;
}

/** The keys that an operation's root fields carry, without judging them. */
export function keysOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): string[] {
  const directive = schema.getDirective("idempotent");
  return operation.selectionSet.selections.flatMap((node) => {
    if (!directive || node.kind !== "Field" || !node.directives?.length) return [];
    const key: unknown = getDirectiveValues(directive, node, variables)?.["key"];
    return typeof key === "string" ? [key] : [];
  });
}

/** The key of the directive on the field; refuses a blank one, and none where one is required. */
export function readIdempotencyKey(info: GraphQLResolveInfo): string | undefined {
  const directive = info.schema.getDirective("idempotent");
  const [node] = info.fieldNodes;
  const values = directive && node && getDirectiveValues(directive, node, info.variableValues);
  const key: unknown = values?.["key"];
  if (typeof key === "string" && key.trim() !== "") return key;
  if (key !== undefined) {
    throw new TopLevelError("BAD_REQUEST", "The idempotency key cannot be blank.");
  }
  if (!KEY_REQUIRED.has(info.fieldName)) return undefined;
  throw new TopLevelError(
    "BAD_REQUEST",
    "The @idempotent directive is required for this mutation but was not provided.",
  );
}

/** graphql-js builds arguments in the schema's order, so equal input gives equal text. */
export function fingerprintOf(mutation: string, args: unknown): string {
  return createHash("sha1").update(mutation).update(JSON.stringify(args)).digest("base64");
}

export function recordKey(app: AppHandle, key: string): string {
  return `${app} ${key}`;
}

/** Forgets what is older than a key's life. Records are in order of time, so the oldest come first. */
export function forgetOldKeys(
  state: ShopPlatformState,
  { now, lifetimeMs }: { now: number; lifetimeMs: number },
): void {
  for (const [key, record] of state.idempotency) {
    if (record.at > now - lifetimeMs) return;
    state.idempotency.delete(key);
  }
}

type Refusal = "IDEMPOTENCY_KEY_PARAMETER_MISMATCH" | "IDEMPOTENCY_CONCURRENT_REQUEST";

const MESSAGES: Readonly<Record<Refusal, string>> = {
  IDEMPOTENCY_KEY_PARAMETER_MISMATCH:
    "The same idempotency key cannot be used with different operation parameters.",
  IDEMPOTENCY_CONCURRENT_REQUEST: "This request is currently in progress, please try again.",
};

/** Says no in the mutation's own user errors where its error codes know the refusal, else at the top. */
export function refuseKey(info: GraphQLResolveInfo, code: Refusal): Verbatim {
  const payload = getNamedType(info.returnType);
  if (!isObjectType(payload) || !knowsCode(payload, code)) {
    throw new TopLevelError(code, MESSAGES[code]);
  }
  return new Verbatim({ userErrors: [{ field: null, code, message: MESSAGES[code] }] }, "field");
}

function knowsCode(payload: GraphQLObjectType, code: Refusal): boolean {
  const errors = payload.getFields()["userErrors"];
  const errorType = errors && getNamedType(errors.type);
  const codeField = isObjectType(errorType) ? errorType.getFields()["code"] : undefined;
  const codeType = codeField && getNamedType(codeField.type);
  return isEnumType(codeType) && codeType.getValue(code) !== undefined;
}

/** Whether a mutation's payload reports no user errors. */
export function isSuccess(payload: unknown): boolean {
  if (typeof payload !== "object" || payload === null) return false;
  const errors: unknown = Reflect.get(payload, "userErrors");
  return !Array.isArray(errors) || errors.length === 0;
}
