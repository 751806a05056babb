import { GraphQLError } from "graphql";
import type { FieldNode, GraphQLFieldResolver, GraphQLTypeResolver } from "graphql";
import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { AccessRequirement } from "#sandbox/schema/load-scopes.ts";
import { readVerbatim, Verbatim } from "./verbatim.ts";

/** What the executor adds to the resolvers' context for its own use. */
export interface ExecutionContext extends ResolverContext {
  /** Fields that the token's scopes do not reach; undefined when all are reached. */
  readonly denied: ReadonlyMap<FieldNode, AccessRequirement> | undefined;
  /** Runs a root mutation field under the platform's own rules. */
  readonly guardMutation: GraphQLFieldResolver<unknown, ExecutionContext>;
}

export function accessDenied(fieldName: string, requirement: AccessRequirement): GraphQLError {
  return new GraphQLError(
    `Access denied for ${fieldName} field. Required access: ${requirement.text}`,
    {
      extensions: {
        code: "ACCESS_DENIED",
        documentation: "https://shopify.dev/api/usage/access-scopes",
        requiredAccess: requirement.text,
      },
    },
  );
}

export function notSimulated(type: string, field: string): GraphQLError {
  return new GraphQLError(`The local Shopify does not simulate ${type}.${field}.`, {
    extensions: { code: "SANDBOX_NOT_SIMULATED", type, field },
  });
}

/** One resolver for every field of the schema: see `Resolvers` in the contract. */
export function createFieldResolver(
  resolvers: Resolvers,
): GraphQLFieldResolver<unknown, ExecutionContext> {
  return (source, args, context, info) => {
    const { denied } = context;
    if (denied && info.fieldNodes[0]) {
      const requirement = denied.get(info.fieldNodes[0]);
      if (requirement) throw accessDenied(info.fieldName, requirement);
    }
    if (source instanceof Verbatim) {
      return readVerbatim(source, { responseKey: info.path.key, fieldName: info.fieldName });
    }
    if (info.parentType.name === "Mutation")
      return context.guardMutation(source, args, context, info);
    return resolveField(resolvers, { source, args, context, info });
  };
}

export function resolveField(
  resolvers: Resolvers,
  {
    source,
    args,
    context,
    info,
  }: {
    source: unknown;
    args: unknown;
    context: ResolverContext;
    info: Parameters<GraphQLFieldResolver<unknown, ResolverContext>>[3];
  },
): unknown {
  const resolver = resolvers[info.parentType.name]?.[info.fieldName];
  if (resolver) return callResolver(resolver, [source, args, context, info]);
  if (typeof source === "object" && source !== null && info.fieldName in source) {
    const value: unknown = Reflect.get(source, info.fieldName);
    return typeof value === "function" ? callResolver(value, [args, context, info], source) : value;
  }
  throw notSimulated(info.parentType.name, info.fieldName);
}

/** Resolvers say exactly what they take, each something else, so they are called without types. */
export function callResolver(
  resolver: Function,
  parameters: readonly unknown[],
  self?: object,
): unknown {
  const answer: unknown = Reflect.apply(resolver, self, parameters);
  return answer;
}

const GID_TYPE = /^gid:\/\/shopify\/([A-Za-z]+)\//;

/** A value's `__typename`, else the type that its global id names. */
export const typeResolver: GraphQLTypeResolver<unknown, unknown> = (value) => {
  if (value instanceof Verbatim) return textAt(value.value, "__typename");
  if (typeof value !== "object" || value === null) return undefined;
  return textAt(value, "__typename") ?? GID_TYPE.exec(textAt(value, "id") ?? "")?.[1];
};

function textAt(value: object, key: string): string | undefined {
  const text: unknown = Reflect.get(value, key);
  return typeof text === "string" ? text : undefined;
}
