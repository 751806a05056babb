import { execute } from "graphql";
import type { ExecutionResult, FieldNode, GraphQLSchema } from "graphql";
import type { ResolverContext, Resolvers, ShopBase } from "#sandbox/contract.ts";
import type { AccessRequirement, ScopeTable } from "#sandbox/schema/load-scopes.ts";
import { grants } from "../apps/scopes.ts";
import type { Platform, RunningApp } from "../platform.ts";
import { randomUuid } from "../random.ts";
import type { Install } from "../state.ts";
import { ADMIN_API_VERSION } from "#sandbox/schema/files.ts";
import { compileDocument } from "./compile-document.ts";
import type { Compilation, CompiledDocument, CompiledOperation } from "./compile-document.ts";
import type { Variables } from "./cost-plan.ts";
import { createFieldResolver, typeResolver } from "./field-resolver.ts";
import type { ExecutionContext } from "./field-resolver.ts";
import type { RunningKeys } from "./idempotency.ts";
import { createMutationGuard } from "./mutation-guard.ts";

/** Who executes an operation, and where. */
export interface Caller {
  shop: ShopBase;
  app: RunningApp;
  install: Install;
}

export interface Executor {
  compile(query: string): Compilation;
  /** Executes one operation of a compiled document. A mutation is applied at once and as a whole. */
  run(call: {
    platform: Platform;
    caller: Caller;
    compiled: CompiledDocument;
    operation: CompiledOperation;
    variables: Variables;
  }): Promise<ExecutionResult> | ExecutionResult;
  readonly runningKeys: RunningKeys;
  readonly resolvers: Resolvers;
}

const DOCUMENTS_MAX = 2000;

export function createExecutor({
  schema,
  scopes,
  resolvers,
}: {
  schema: GraphQLSchema;
  scopes: ScopeTable;
  resolvers: Resolvers;
}): Executor {
  const documents = new Map<string, Compilation>();
  const fieldResolver = createFieldResolver(resolvers);

  function compile(query: string): Compilation {
    const known = documents.get(query);
    if (known) return known;
    const compilation = compileDocument({ query, schema, scopes });
    // The oldest text goes first; apps send the same few texts again and again.
    const [oldest] = documents.keys();
    if (documents.size >= DOCUMENTS_MAX && oldest !== undefined) documents.delete(oldest);
    documents.set(query, compilation);
    return compilation;
  }

  return {
    compile,
    resolvers,
    runningKeys: new Set(),
    run({ platform, caller, compiled, operation, variables }) {
      const guard = createMutationGuard({
        platform,
        resolvers,
        state: platform.stateOf(caller.shop.domain),
        shopDomain: caller.shop.domain,
      });
      const contextValue: ExecutionContext = {
        ...resolverContext(platform, caller, operation.kind === "mutation"),
        denied: deniedFields(operation, caller.install.scopes),
        guardMutation: guard.resolve,
      };
      const result = execute({
        schema,
        document: compiled.document,
        operationName: operation.name,
        variableValues: variables,
        contextValue,
        fieldResolver,
        typeResolver,
      });
      const remember = (done: ExecutionResult): ExecutionResult => {
        guard.remember(done.data);
        return done;
      };
      return result instanceof Promise ? result.then(remember) : remember(result);
    },
  };
}

function resolverContext(platform: Platform, caller: Caller, isMutation: boolean): ResolverContext {
  const { app, install, shop } = caller;
  return {
    world: platform.world,
    shop,
    app: app.handle,
    appId: app.gid,
    appTitle: app.title,
    apiVersion: ADMIN_API_VERSION,
    hasScope: (scope) => grants(install.scopes, scope),
    // Development stores see everything, as Shopify has it.
    protectedDataApproved: app.protectedDataApproved || shop.plan === "development",
    eventId: isMutation ? randomUuid(platform.random) : "",
  };
}

type Denied = ReadonlyMap<FieldNode, AccessRequirement> | undefined;

/** By operation and granted scopes; a set of scopes is replaced, never changed, when they change. */
const deniedByOperation = new WeakMap<
  CompiledOperation,
  WeakMap<ReadonlySet<string>, { denied: Denied }>
>();

function deniedFields(operation: CompiledOperation, scopes: ReadonlySet<string>): Denied {
  if (operation.guarded.length === 0) return undefined;
  const byScopes = deniedByOperation.get(operation) ?? new WeakMap();
  deniedByOperation.set(operation, byScopes);
  const known = byScopes.get(scopes);
  if (known) return known.denied;
  const found = new Map<FieldNode, AccessRequirement>();
  for (const { node, requirement } of operation.guarded) {
    if (!requirement.anyOf.some((scope) => grants(scopes, scope))) found.set(node, requirement);
  }
  const denied = found.size > 0 ? found : undefined;
  byScopes.set(scopes, { denied });
  return denied;
}
