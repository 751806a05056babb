import { getNamedType, GraphQLError } from "graphql";
import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLTypeResolver } from "graphql";
import type { StorefrontContext, StorefrontResolvers } from "./context.ts";
import { notSimulated } from "./not-simulated.ts";

function accessDenied(field: string, missing: string): GraphQLError {
  return new GraphQLError(`Access denied for ${field} field. Required access: ${missing}.`, {
    extensions: {
      code: "ACCESS_DENIED",
      documentation: "https://shopify.dev/api/usage/access-scopes",
      requiredAccess: `${missing}.`,
    },
  });
}

/** Resolvers say exactly what they take, each something else, so they are called without types. */
function call(resolver: Function, parameters: readonly unknown[], self?: object): unknown {
  const answer: unknown = Reflect.apply(resolver, self, parameters);
  return answer;
}

/** One resolver for every field of the Storefront schema. */
export function createStorefrontFieldResolver(
  resolvers: StorefrontResolvers,
): GraphQLFieldResolver<unknown, StorefrontContext> {
  return (source, args, context, info) => {
    const { parentType, fieldName, returnType } = info;
    const { name: type } = getNamedType(returnType);
    const missing = context.access.missing({ parent: parentType.name, name: fieldName, type });
    if (missing !== undefined) throw accessDenied(fieldName, missing);
    return answerField(resolvers, { source, args, context, info });
  };
}

/** By the table, else from the source; a field that neither knows is one without behaviour. */
export function answerField(
  resolvers: Readonly<Record<string, Readonly<Record<string, Function>>>>,
  asked: { source: unknown; args: unknown; context: unknown; info: GraphQLResolveInfo },
): unknown {
  const { source, args, context, info } = asked;
  const { parentType, fieldName } = info;
  const resolver = resolvers[parentType.name]?.[fieldName];
  if (resolver) return call(resolver, [source, args, context, info]);
  if (typeof source === "object" && source !== null && fieldName in source) {
    const value: unknown = Reflect.get(source, fieldName);
    return typeof value === "function" ? call(value, [args, context, info], source) : value;
  }
  throw notSimulated(parentType.name, fieldName);
}

const GID_TYPE = /^gid:\/\/shopify\/([A-Za-z0-9]+)\//;

/** A value's `__typename`, else the type that its global id names. */
export const storefrontTypeResolver: GraphQLTypeResolver<unknown, unknown> = (value) => {
  if (typeof value !== "object" || value === null) return undefined;
  return textAt(value, "__typename") ?? GID_TYPE.exec(textAt(value, "id") ?? "")?.[1];
};

function textAt(value: object, key: string): string | undefined {
  const text: unknown = Reflect.get(value, key);
  return typeof text === "string" ? text : undefined;
}
