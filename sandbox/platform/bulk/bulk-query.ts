import { GraphQLError, Kind, parse, print } from "graphql";
import type { FieldNode, SelectionSetNode } from "graphql";
import { TopLevelError } from "#sandbox/contract.ts";
import type { Caller } from "../graphql/executor.ts";
import { isRecord } from "../http/messages.ts";
import type { Platform } from "../platform.ts";
import type { BulkOperation } from "../state.ts";
import { AFTER_VARIABLE, PAGE_KEY, pagedArguments, rewriteBulkQuery } from "./bulk-document.ts";
import { flattenConnection, isPagedConnection } from "./flatten.ts";
import type { Flattened, MorePages } from "./flatten.ts";

const CONNECTIONS_MAX = 5;
/** The connection at the root and two levels below it. */
const DEPTH_MAX = 3;

/** Why a text cannot be run as a bulk query; undefined when it can. */
export function problemOfBulkQuery(platform: Platform, query: string): string | undefined {
  try {
    const compiled = platform.executor.compile(query);
    if ("errors" in compiled) return compiled.errors[0]?.message ?? "Invalid query";
    const [operation, ...others] = compiled.operations;
    if (!operation || others.length > 0 || operation.kind !== "query") {
      return "The document must hold exactly one query.";
    }
    const { connections, depth, rootConnections } = rewriteBulkQuery(platform.schema, parse(query));
    if (connections === 0) return "Bulk queries must contain at least one connection.";
    if (rootConnections !== 1) return "Bulk queries must have one connection at the top level.";
    if (connections > CONNECTIONS_MAX)
      return "Bulk queries cannot contain more than 5 connections.";
    return depth > DEPTH_MAX
      ? "Bulk queries cannot contain connections with a nesting depth greater than 2."
      : undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

/** Reads the next page of the query and writes its rows. True when it was the last. */
export async function readNextPage(
  platform: Platform,
  { operation, caller }: { operation: BulkOperation; caller: Caller },
): Promise<boolean> {
  const { document } = rewriteBulkQuery(platform.schema, parse(operation.document));
  const text = print(document);
  const data = await ask(platform, {
    caller,
    text,
    variables: { [AFTER_VARIABLE]: operation.cursor ?? null },
  });
  const connection = Object.values(data).find(isPagedConnection);
  if (!connection) return true;
  const flattened = flattenConnection(connection);
  operation.rootObjectCount += flattened.lines.filter((line) => !("__parentId" in line)).length;
  await writeAll(platform, { operation, caller, flattened });
  const page = connection[PAGE_KEY];
  const goesOn = isRecord(page) && page["hasNextPage"] === true;
  if (goesOn && isRecord(page)) operation.cursor = String(page["endCursor"]);
  return !goesOn;
}

async function writeAll(
  platform: Platform,
  {
    operation,
    caller,
    flattened,
  }: {
    operation: BulkOperation;
    caller: Caller;
    flattened: Flattened;
  },
): Promise<void> {
  for (const line of flattened.lines) operation.lines.push(JSON.stringify(line));
  operation.objectCount += flattened.lines.length;
  for (const more of flattened.more) {
    const rest = await readMore(platform, { operation, caller, more });
    await writeAll(platform, { operation, caller, flattened: rest });
  }
}

/** The next page of a connection inside a node, asked for through that node. */
async function readMore(
  platform: Platform,
  { operation, caller, more }: { operation: BulkOperation; caller: Caller; more: MorePages },
): Promise<Flattened> {
  const { document } = rewriteBulkQuery(platform.schema, parse(operation.document));
  const selection = findSelection(document, more);
  if (!selection) throw new Error(`No selection for ${more.path.join(".")}`);
  const id = JSON.stringify(more.parentId);
  const text = `{ node(id: ${id}) { ... on ${more.parentType} { id bulkType: __typename ${selection} } } }`;
  const data = await ask(platform, { caller, text, variables: {} });
  return dropParentLine(flattenConnection({ nodes: [data["node"]] }));
}

function dropParentLine({ lines, more }: Flattened): Flattened {
  return { lines: lines.slice(1), more };
}

/** The text of the fields that lead from the parent to the connection, with the cursor put in. */
function findSelection(document: ReturnType<typeof parse>, more: MorePages): string | undefined {
  let found: string | undefined;
  const search = (selectionSet: SelectionSetNode | undefined): void => {
    found ??= wrapPath(selectionSet, more);
    for (const selection of selectionSet?.selections ?? []) {
      if (found === undefined && selection.kind !== Kind.FRAGMENT_SPREAD)
        search(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) search(definition.selectionSet);
  }
  return found;
}

function wrapPath(selectionSet: SelectionSetNode | undefined, more: MorePages): string | undefined {
  const [key, ...rest] = more.path;
  const node = selectionSet?.selections.find(
    (selection): selection is FieldNode =>
      selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === key,
  );
  if (!node) return undefined;
  if (rest.length === 0) {
    const after = {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: "after" },
      value: { kind: Kind.STRING, value: more.cursor },
    } as const;
    return isPaged(node) ? print({ ...node, arguments: pagedArguments(node, after) }) : undefined;
  }
  const inner = wrapPath(node.selectionSet, { ...more, path: rest });
  if (inner === undefined) return undefined;
  const head = print({ ...node, selectionSet: undefined });
  return `${head} { ${inner} }`;
}

function isPaged(node: FieldNode): boolean {
  return (
    node.selectionSet?.selections.some(
      (selection) => selection.kind === Kind.FIELD && selection.alias?.value === PAGE_KEY,
    ) ?? false
  );
}

async function ask(
  platform: Platform,
  call: { caller: Caller; text: string; variables: Record<string, unknown> },
): Promise<Record<string, unknown>> {
  const compiled = platform.executor.compile(call.text);
  if ("errors" in compiled) throw compiled.errors[0] ?? new Error("Invalid query");
  const [operation] = compiled.operations;
  if (!operation) throw new Error("The document holds no operation.");
  const { caller, variables } = call;
  const result = await platform.executor.run({ platform, caller, compiled, operation, variables });
  const [error] = result.errors ?? [];
  if (error) throw error.extensions["code"] === "ACCESS_DENIED" ? deniedError() : error;
  return { ...result.data };
}

function deniedError(): TopLevelError {
  return new TopLevelError("ACCESS_DENIED", "The query asks for what the app may not read.");
}
