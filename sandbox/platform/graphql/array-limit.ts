import { GraphQLError, Kind, visit } from "graphql";
import type { OperationDefinitionNode } from "graphql";
import type { Variables } from "./cost-plan.ts";

const ARRAY_MAX = 250;

function tooLong(size: number, path: readonly string[]): GraphQLError {
  return new GraphQLError(
    `The input array size of ${size} is greater than the maximum allowed of ${ARRAY_MAX}.`,
    { path, extensions: { code: "MAX_INPUT_SIZE_EXCEEDED" } },
  );
}

/** Refuses input arrays above 250 elements, in the variables and written into the text. */
export function refuseLongArrays({
  operation,
  rootField,
  variables,
}: {
  operation: OperationDefinitionNode;
  rootField: string;
  variables: Variables;
}): GraphQLError | undefined {
  return longVariable(variables, [rootField]) ?? longLiteral(operation, [rootField]);
}

function longVariable(value: unknown, path: readonly string[]): GraphQLError | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value) && value.length > ARRAY_MAX) return tooLong(value.length, path);
  if (Array.isArray(value) && typeof value[0] !== "object") return undefined;
  for (const key in value) {
    const inner: unknown = Reflect.get(value, key);
    if (typeof inner !== "object" || inner === null) continue;
    const found = longVariable(inner, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

const longestLiteral = new WeakMap<OperationDefinitionNode, number>();

function longLiteral(
  operation: OperationDefinitionNode,
  path: readonly string[],
): GraphQLError | undefined {
  let longest = longestLiteral.get(operation);
  if (longest === undefined) {
    longest = 0;
    visit(operation, {
      [Kind.LIST]: (node) => void (longest = Math.max(longest ?? 0, node.values.length)),
    });
    longestLiteral.set(operation, longest);
  }
  return longest > ARRAY_MAX ? tooLong(longest, path) : undefined;
}
