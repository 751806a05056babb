import { getDirectiveValues } from "graphql";
import type { GraphQLSchema, OperationDefinitionNode } from "graphql";

/** What `@inContext` on an operation says; absent where it says nothing. */
export interface AskedContext {
  country?: string;
  language?: string;
}

/** Throws a GraphQLError when a variable of the directive has no usable value. */
export function askedContext(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): AskedContext {
  const directive = schema.getDirective("inContext");
  const values = directive && getDirectiveValues(directive, operation, variables);
  const text = (key: string): string | undefined => {
    const value: unknown = values?.[key];
    return typeof value === "string" ? value : undefined;
  };
  return { country: text("country"), language: text("language") };
}
