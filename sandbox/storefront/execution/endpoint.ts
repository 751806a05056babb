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
      return answer({ ...(data === undefined ? {} : { data }), ...told });
    } catch (error) {
      if (error instanceof GraphQLError) return answer({ errors: [formatError(error)] });
      throw error;
    }
  };
}

function answer(json: unknown, status = 200): StorefrontAnswer {
  return { status, json, headers: { "x-shopify-api-version": "2026-04" } };
}
