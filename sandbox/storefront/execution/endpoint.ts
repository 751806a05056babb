import { execute, GraphQLError } from "graphql";
import { formatError } from "#sandbox/contract.ts";
import type { StorefrontAnswer, StorefrontCall } from "#sandbox/contract.ts";
import { loadStorefrontSchema } from "#sandbox/schema/load-schema.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { contextFor } from "../localization/context-for.ts";
import { storefrontOf } from "../state.ts";
import { accessOf } from "./access.ts";
import type { StorefrontResolvers } from "./context.ts";
import { createStorefrontFieldResolver, storefrontTypeResolver } from "./field-resolver.ts";
import { askedContext } from "./in-context.ts";
import { createCallReader } from "./read-call.ts";

/** Answers calls of the Storefront API: tokens, validation against the whole official schema, execution. */
export function createEndpoint(
  resolvers: StorefrontResolvers,
): (call: StorefrontCall) => Promise<StorefrontAnswer> {
  const read = createCallReader(loadStorefrontSchema);
  const fieldResolver = createStorefrontFieldResolver(resolvers);

  return async (call) => {
    const shop = shopOf(call.shop);
    const state = storefrontOf(shop);
    const access = accessOf(state, call.headers);
    if ("refused" in access) {
      const code = access.refused === 401 ? "UNAUTHORIZED" : "FORBIDDEN";
      return answer({ errors: [{ message: "", extensions: { code } }] }, access.refused);
    }
    const asking = read(call.body);
    if ("status" in asking) return answer(asking.json, asking.status);
    const schema = loadStorefrontSchema();
    try {
      const asked = askedContext(schema, asking.operation, asking.variables);
      const contextValue = contextFor({ call, shop, state, access, asked });
      const { data, errors } = await execute({
        schema,
        document: asking.document,
        operationName: asking.operation.name?.value,
        variableValues: asking.variables,
        contextValue,
        fieldResolver,
        typeResolver: storefrontTypeResolver,
      });
      const told = errors && { errors: errors.map(formatError) };
      const { status, json, headers } = answer({
        ...(data === undefined ? {} : { data }),
        ...told,
      });
      return { status, json, headers: { ...headers, "set-cookie": visitorCookie(call) } };
    } catch (error) {
      if (error instanceof GraphQLError) return answer({ errors: [formatError(error)] });
      throw error;
    }
  };
}

const YEAR_S = 365 * 24 * 60 * 60;

/** As Shopify, which knows a visitor again by it; whether a store may hand it on is a matter of consent. */
function visitorCookie({ world }: StorefrontCall): string {
  return `_shopify_y=${world.nextId()}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`;
}

function answer(json: unknown, status = 200): StorefrontAnswer {
  return { status, json, headers: { "x-shopify-api-version": "2026-04" } };
}
