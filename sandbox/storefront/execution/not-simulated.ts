import { GraphQLError } from "graphql";

/** What every answer says that would need behaviour which the sandbox does not have. */
export function notSimulated(type: string, field: string): GraphQLError {
  return new GraphQLError(`The local Shopify does not simulate ${type}.${field}.`, {
    extensions: { code: "SANDBOX_NOT_SIMULATED", type, field },
  });
}
