import { GraphQLError } from "graphql";
import { formatError, TopLevelError } from "#sandbox/contract.ts";
import type { ShopBase } from "#sandbox/contract.ts";
import { ADMIN_API_VERSION } from "#sandbox/schema/files.ts";
import { sufferFaults, thereAndBack } from "../faults/strike.ts";
import { sleep } from "../clock.ts";
import { bodyText, header, isRecord, json } from "../http/messages.ts";
import type { SandboxAnswer, SandboxRequest } from "../http/messages.ts";
import { findAccessToken } from "../oauth/tokens.ts";
import type { Platform } from "../platform.ts";
import { refuseLongArrays } from "./array-limit.ts";
import { actualCost, requestedCost } from "./cost-plan.ts";
import type { Variables } from "./cost-plan.ts";
import type { CompiledDocument, CompiledOperation } from "./compile-document.ts";
import type { Caller } from "./executor.ts";
import { keysOf, runningKey } from "./idempotency.ts";
import { refuseStanding } from "./standing.ts";

const QUERY_COST_MAX = 1000;
const ANSWER_HEADERS = { "x-shopify-api-version": ADMIN_API_VERSION };

/** `POST /admin/api/{version}/graphql.json`: the way of one call from its bytes to its answer. */
export async function answerAdminGraphql(
  platform: Platform,
  { shop, request }: { shop: ShopBase; request: SandboxRequest },
): Promise<SandboxAnswer> {
  return thereAndBack(platform, shop.domain, () => answerArrived(platform, { shop, request }));
}

async function answerArrived(
  platform: Platform,
  { shop, request }: { shop: ShopBase; request: SandboxRequest },
): Promise<SandboxAnswer> {
  const refused = refuseStanding(shop);
  if (refused) return refused;
  const caller = authenticate(platform, { shop, request });
  if (!caller) {
    const message = "[API] Invalid API key or access token (unrecognized login or wrong password)";
    return json(401, { errors: message });
  }
  const call = readCall(platform, request);
  if ("status" in call) return call;
  platform.stats.countCall({
    shop: shop.domain,
    app: caller.app.handle,
    operation: call.operation.name ?? call.operation.rootFields[0] ?? "anonymous",
  });
  const { name, rootFields } = call.operation;
  const rules = platform.faults.strikeCall({
    shop: shop.domain,
    app: caller.app.handle,
    operations: name === undefined ? rootFields : [name, ...rootFields],
  });
  const slow = rules.find((rule) => rule.kind === "slow");
  const before = await sufferFaults(platform, {
    rules: rules.filter((rule) => rule !== slow),
    when: "before",
  });
  if (before) return before;
  const work = { platform, caller, call };
  if (rules.some(({ kind }) => kind === "throttle")) {
    return throttled(work, requestedCost(call.operation.plans, call.variables));
  }
  if (slow?.kind === "slow") await holdKeys(work, slow.ms);
  const answer = await runCharged(work);
  return (await sufferFaults(platform, { rules, when: "after" })) ?? answer;
}

function authenticate(
  platform: Platform,
  { shop, request }: { shop: ShopBase; request: SandboxRequest },
): Caller | undefined {
  const token = header(request, "x-shopify-access-token");
  const state = platform.stateOf(shop.domain);
  const found = token === undefined ? undefined : findAccessToken(platform, { shop, token });
  const app = found && platform.apps.get(found.app);
  const install = found && state.installs.get(found.app);
  return app && install ? { shop, app, install } : undefined;
}

interface Call {
  compiled: CompiledDocument;
  operation: CompiledOperation;
  variables: Variables;
}

interface Work {
  platform: Platform;
  caller: Caller;
  call: Call;
}

function readCall(platform: Platform, request: SandboxRequest): Call | SandboxAnswer {
  const body = parseBody(request);
  const query = body?.["query"];
  if (!body || typeof query !== "string") {
    return json(400, { errors: { query: "Required parameter missing or invalid" } });
  }
  const variables = isRecord(body["variables"]) ? body["variables"] : {};
  const compiled = compileOrExplain(platform, query);
  if ("errors" in compiled) return errorsAnswer(compiled.errors);
  const wanted = body["operationName"];
  const operation =
    typeof wanted === "string" && wanted !== ""
      ? compiled.operations.find(({ name }) => name === wanted)
      : compiled.operations.length === 1
        ? compiled.operations[0]
        : undefined;
  if (!operation) {
    return errorsAnswer([new GraphQLError("An operation name is required and must exist.")]);
  }
  return { compiled, operation, variables };
}

function compileOrExplain(
  platform: Platform,
  query: string,
): CompiledDocument | { errors: readonly GraphQLError[] } {
  try {
    return platform.executor.compile(query);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

function parseBody(request: SandboxRequest): Record<string, unknown> | undefined {
  const content = bodyText(request);
  if (header(request, "content-type")?.includes("application/graphql")) return { query: content };
  try {
    const parsed: unknown = JSON.parse(content);
    return isRecord(parsed) ? parsed : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function errorsAnswer(errors: readonly GraphQLError[]): SandboxAnswer {
  return json(200, { errors: errors.map(formatError) }, ANSWER_HEADERS);
}

/** Charges what the call may cost, runs it, and gives back what it did not cost. */
async function runCharged(work: Work): Promise<SandboxAnswer> {
  const { platform, caller, call } = work;
  const refused = refuseCall(work);
  if ("status" in refused) return refused;
  const { requested } = refused;
  const { shop, app } = caller;
  if (!platform.buckets.charge(shop, app.handle, requested)) return throttled(work, requested);
  notePoints(work);
  const result = await platform.executor.run({ platform, caller, ...call });
  // Before anything ran (a variable of the wrong type) there is no data at all, and nothing is due.
  const spent = result.data
    ? Math.min(requested, Math.ceil(actualCost(call.operation.plans, result.data, call.variables)))
    : 0;
  platform.buckets.refund(shop, app.handle, requested - spent);
  const { data, errors } = result;
  return json(
    200,
    {
      ...(data === undefined ? {} : { data }),
      ...(errors ? { errors: errors.map(formatError) } : {}),
      extensions: costExtension(work, requested, spent),
    },
    ANSWER_HEADERS,
  );
}

function refuseCall({ call, platform }: Work): SandboxAnswer | { requested: number } {
  const { operation, variables } = call;
  const [rootField = ""] = operation.rootFields;
  const exempt = rootField === "productSet" && platform.settings.productSetExceedsArrayLimit;
  const tooLong = exempt
    ? undefined
    : refuseLongArrays({ operation: operation.definition, rootField, variables });
  if (tooLong) return errorsAnswer([tooLong]);
  try {
    const requested = Math.ceil(requestedCost(operation.plans, variables));
    return requested > QUERY_COST_MAX ? tooDear(requested) : { requested };
  } catch (error) {
    if (!(error instanceof TopLevelError)) throw error;
    return errorsAnswer([
      new GraphQLError(error.message, { path: [rootField], originalError: error }),
    ]);
  }
}

function tooDear(cost: number): SandboxAnswer {
  const message = `Query cost is ${cost}, which exceeds the single query max cost limit (${QUERY_COST_MAX}).`;
  const extensions = {
    code: "MAX_COST_EXCEEDED",
    cost,
    maxCost: QUERY_COST_MAX,
    documentation: "https://shopify.dev/api/usage/rate-limits",
  };
  return errorsAnswer([new GraphQLError(message, { extensions })]);
}

function throttled(work: Work, requested: number): SandboxAnswer {
  work.platform.stats.countOutcome("throttled");
  const error = {
    message: "Throttled",
    extensions: {
      code: "THROTTLED",
      documentation: "https://shopify.dev/api/usage/rate-limits",
    },
  };
  return json(
    200,
    { errors: [error], extensions: costExtension(work, requested, null) },
    ANSWER_HEADERS,
  );
}

function costExtension({ platform, caller }: Work, requested: number, actual: number | null) {
  return {
    cost: {
      requestedQueryCost: requested,
      actualQueryCost: actual,
      throttleStatus: platform.buckets.status(caller.shop, caller.app.handle),
    },
  };
}

function notePoints({ platform, caller }: Work): void {
  const { shop, app } = caller;
  const { maximumAvailable, currentlyAvailable } = platform.buckets.status(shop, app.handle);
  const used = maximumAvailable - currentlyAvailable;
  platform.stats.notePoints({ shop: shop.domain, app: app.handle, used });
}

/** While a slow call is being applied its keys are taken, so a second call under them is refused. */
async function holdKeys({ platform, caller, call }: Work, ms: number): Promise<void> {
  const { runningKeys } = platform.executor;
  const keys = keysOf(platform.schema, call.operation.definition, call.variables)
    .map((key) => runningKey(caller.shop.domain, caller.app.handle, key))
    .filter((key) => !runningKeys.has(key));
  for (const key of keys) runningKeys.add(key);
  await sleep(platform.clock, ms);
  for (const key of keys) runningKeys.delete(key);
}
