import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { ArgumentNode, DocumentNode, FieldNode, GraphQLSchema } from "graphql";
import { isConnection } from "../graphql/compile-document.ts";

/** Where the pages of a rewritten query say how they go on; an object that has it is a connection. */
export const PAGE_KEY = "bulkPage";
export const TYPE_KEY = "bulkType";
export const AFTER_VARIABLE = "bulkAfter";
const PAGE_SIZE = "250";

function name(value: string) {
  return { kind: Kind.NAME, value } as const;
}

function field(fieldName: string, alias?: string, inner?: FieldNode[]): FieldNode {
  return {
    kind: Kind.FIELD,
    name: name(fieldName),
    ...(alias ? { alias: name(alias) } : {}),
    ...(inner ? { selectionSet: { kind: Kind.SELECTION_SET, selections: inner } } : {}),
  };
}

/** Page arguments are ours; all others of the connection stay. */
export function pagedArguments(node: FieldNode, after?: ArgumentNode): ArgumentNode[] {
  const kept = (node.arguments ?? []).filter(
    ({ name: { value } }) => !["first", "last", "after", "before"].includes(value),
  );
  const first: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: name("first"),
    value: { kind: Kind.INT, value: PAGE_SIZE },
  };
  return [...kept, first, ...(after ? [after] : [])];
}

const afterVariable: ArgumentNode = {
  kind: Kind.ARGUMENT,
  name: name("after"),
  value: { kind: Kind.VARIABLE, name: name(AFTER_VARIABLE) },
};

export interface RewrittenQuery {
  document: DocumentNode;
  connections: number;
  /** Levels of connections within connections; 1 for a single one. */
  depth: number;
  rootConnections: number;
}

/**
 * Turns a bulk query into one that asks for pages: every connection gets a page size and says
 * whether it goes on; the one at the root takes its cursor from a variable.
 */
export function rewriteBulkQuery(schema: GraphQLSchema, document: DocumentNode): RewrittenQuery {
  const typeInfo = new TypeInfo(schema);
  const found = { connections: 0, depth: 0, rootConnections: 0 };
  let depth = 0;
  const rewritten = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter() {
          const type = getNamedType(typeInfo.getType());
          if (!isCompositeType(type) || !isConnection(type)) return undefined;
          depth += 1;
          found.connections += 1;
          found.depth = Math.max(found.depth, depth);
          if (typeInfo.getParentType() === schema.getQueryType()) found.rootConnections += 1;
          return undefined;
        },
        leave(node) {
          const type = getNamedType(typeInfo.getType());
          if (!isCompositeType(type) || !node.selectionSet) return undefined;
          if (!isConnection(type))
            return isNode(node) && isObjectType(type) ? withType(node) : undefined;
          depth -= 1;
          const isRoot = typeInfo.getParentType() === schema.getQueryType();
          return pagedConnection(node, isRoot ? afterVariable : undefined);
        },
      },
      OperationDefinition: {
        leave: (node) => ({
          ...node,
          variableDefinitions: [
            ...(node.variableDefinitions ?? []),
            {
              kind: Kind.VARIABLE_DEFINITION,
              variable: { kind: Kind.VARIABLE, name: name(AFTER_VARIABLE) },
              type: { kind: Kind.NAMED_TYPE, name: name("String") },
            },
          ],
        }),
      },
    }),
  );
  return { document: rewritten, ...found };
}

function isNode(node: FieldNode): boolean {
  return node.name.value === "node" || node.name.value === "nodes";
}

function withType(node: FieldNode): FieldNode {
  return withSelections(node, [field("__typename", TYPE_KEY)]);
}

function pagedConnection(node: FieldNode, after: ArgumentNode | undefined): FieldNode {
  const page = field("pageInfo", PAGE_KEY, [field("hasNextPage"), field("endCursor")]);
  return { ...withSelections(node, [page]), arguments: pagedArguments(node, after) };
}

function withSelections(node: FieldNode, added: FieldNode[]): FieldNode {
  const selections = [...(node.selectionSet?.selections ?? []), ...added];
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
