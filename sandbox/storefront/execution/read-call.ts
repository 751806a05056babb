import { GraphQLError, Kind, parse, validate } from "graphql";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { formatError } from "#sandbox/contract.ts";

/** A call that can be executed. */
export interface ReadCall {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

interface Refusal {
  status: number;
  json: unknown;
}

type ReadDocument = (query: string) => DocumentNode | readonly GraphQLError[];

const DOCUMENTS_MAX = 500;

/** Reads the bodies of calls, and knows documents again that it has validated before. */
export function createCallReader(
  loadSchema: () => GraphQLSchema,
): (body: string) => ReadCall | Refusal {
  const documents = new Map<string, DocumentNode | readonly GraphQLError[]>();
  const documentOf: ReadDocument = (query) => {
    const known = documents.get(query);
    if (known) return known;
    const read = readDocument(loadSchema(), query);
    const [oldest] = documents.keys();
    if (documents.size >= DOCUMENTS_MAX && oldest !== undefined) documents.delete(oldest);
    documents.set(query, read);
    return read;
  };
  return (body) => readCall(body, documentOf);
}

function readDocument(
  schema: GraphQLSchema,
  query: string,
): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query);
    const problems = validate(schema, document);
    return problems.length > 0 ? problems : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function refusal(errors: unknown, status = 200): Refusal {
  return { status, json: { errors } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readCall(text: string, documentOf: ReadDocument): ReadCall | Refusal {
  const body = readBody(text);
  const query = body["query"];
  if (typeof query !== "string" || query === "") {
    return refusal([{ message: "Required parameter missing or invalid: query" }], 400);
  }
  const document = documentOf(query);
  if (!("kind" in document)) return refusal(document.map(formatError));
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const wanted = body["operationName"];
  const named = typeof wanted === "string" && wanted !== "";
  const operation = named
    ? operations.find((node) => node.name?.value === wanted)
    : operations.length === 1
      ? operations[0]
      : undefined;
  if (!operation) {
    return refusal([{ message: "An operation name is required and must exist." }]);
  }
  return { document, operation, variables: isRecord(body["variables"]) ? body["variables"] : {} };
}

/** JSON, or the bare query that `application/graphql` carries. */
function readBody(text: string): Record<string, unknown> {
  if (!text.trimStart().startsWith('{"') && !/^\s*\{\s*"/.test(text)) return { query: text };
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
