import { execute, GraphQLError } from "graphql";
import type { GraphQLFieldResolver } from "graphql";
import { formatError } from "#sandbox/contract.ts";
import type { AccountAnswer, AccountCall } from "#sandbox/account-contract.ts";
import { loadCustomerAccountSchema } from "#sandbox/schema/load-schema.ts";
import { CUSTOMER_ACCOUNT_API_VERSION } from "#sandbox/schema/files.ts";
import { customerOfToken } from "#sandbox/shop/customers/find-customer.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { answerField, storefrontTypeResolver } from "../../execution/field-resolver.ts";
import { createCallReader } from "../../execution/read-call.ts";
import { accountUrls, headerOf } from "../account-place.ts";
import { ACCESS_PREFIX, refuseStranger } from "../tokens.ts";
import { addressResolvers } from "./address-mutations.ts";
import type { AccountContext } from "./context.ts";
import { customerResolvers } from "./customer-resolvers.ts";
import { fulfillmentResolvers } from "./fulfillment-resolvers.ts";
import { lineResolvers } from "./line-resolvers.ts";
import { orderResolvers } from "./order-resolvers.ts";

const resolvers = {
  ...orderResolvers,
  ...lineResolvers,
  ...fulfillmentResolvers,
  QueryRoot: customerResolvers.QueryRoot,
  Customer: customerResolvers.Customer,
  Mutation: { ...customerResolvers.Mutation, ...addressResolvers.Mutation },
};
const readCall = createCallReader(loadCustomerAccountSchema);

const fieldResolver: GraphQLFieldResolver<unknown, AccountContext, Record<string, unknown>> = (
  ...asked
) => {
  const [source, args, context, info] = asked;
  return answerField(resolvers, { source, args, context, info });
};

function unauthorized(message: string): AccountAnswer {
  return { status: 401, json: { errors: [{ message }] } };
}

/** The access token stands in the header as it is: "Bearer" before it is one mistake more. */
function contextOf(call: AccountCall): AccountContext | AccountAnswer {
  const token = headerOf(call, "authorization");
  if (!token.startsWith(ACCESS_PREFIX)) {
    return unauthorized(`Invalid token, missing prefix ${ACCESS_PREFIX}.`);
  }
  const shop = shopOf(call.shop);
  const customer = customerOfToken(shop, token, call.world.clock.now());
  if (!customer) return unauthorized("Invalid token.");
  const accountUrl = call.baseUrl + accountUrls(call).accountPath;
  return { world: call.world, shop, customer, accountUrl };
}

/** `POST /{shop id}/account/customer/api/{version}/graphql` */
export async function answerGraphql(call: AccountCall): Promise<AccountAnswer> {
  if (call.method !== "POST") return { status: 405, json: { errors: "Method Not Allowed" } };
  const stranger = refuseStranger(call);
  if (stranger) return stranger;
  const context = contextOf(call);
  if ("status" in context) return context;
  const asking = readCall(call.body);
  if ("status" in asking) return asking;
  const headers = { "x-shopify-api-version": CUSTOMER_ACCOUNT_API_VERSION };
  try {
    const { data, errors } = await execute({
      schema: loadCustomerAccountSchema(),
      document: asking.document,
      operationName: asking.operation.name?.value,
      variableValues: asking.variables,
      contextValue: context,
      fieldResolver,
      typeResolver: storefrontTypeResolver,
    });
    const told = errors && { errors: errors.map(formatError) };
    return { status: 200, json: { ...(data === undefined ? {} : { data }), ...told }, headers };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { status: 200, json: { errors: [formatError(error)] }, headers };
  }
}
