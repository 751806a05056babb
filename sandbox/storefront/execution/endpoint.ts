import { execute, GraphQLError, Kind, parse, validate } from "graphql";
import type { DocumentNode, OperationDefinitionNode } from "graphql";
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

type Variables = Readonly<Record<string, unknown>>;

interface Call {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
}

const DOCUMENTS_MAX = 500;

/** Answers calls of the Storefront API: tokens, validation against the whole official schema, execution. */
export function createEndpoint(
  resolvers: StorefrontResolvers,
): (call: StorefrontCall) => Promise<StorefrontAnswer> {
  const documents = new Map<string, DocumentNode | readonly GraphQLError[]>();
  const fieldResolver = createStorefrontFieldResolver(resolvers);

  function documentOf(query: string): DocumentNode | readonly GraphQLError[] {
    const known = documents.get(query);
    if (known) return known;
    const read = readDocument(query);
    const [oldest] = documents.keys();
    if (documents.size >= DOCUMENTS_MAX && oldest !== undefined) documents.delete(oldest);
    documents.set(query, read);
    return read;
  }

  return async (call) => {
    const shop = shopOf(call.shop);
    const state = storefrontOf(shop);
    const access = accessOf(state, call.headers);
    if ("refused" in access) {
      const code = access.refused === 401 ? "UNAUTHORIZED" : "FORBIDDEN";
      return answer({ errors: [{ message: "", extensions: { code } }] }, access.refused);
    }
    const read = readCall(call.body, documentOf);
    if ("status" in read) return read;
    const schema = loadStorefrontSchema();
    try {
      const asked = askedContext(schema, read.operation, read.variables);
      const contextValue = contextFor({ call, shop, state, access, asked });
      const { data, errors } = await execute({
        schema,
        document: read.document,
        operationName: read.operation.name?.value,
        variableValues: read.variables,
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

function readDocument(query: string): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query);
    const problems = validate(loadStorefrontSchema(), document);
    return problems.length > 0 ? problems : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readCall(
  text: string,
  documentOf: (query: string) => DocumentNode | readonly GraphQLError[],
): Call | StorefrontAnswer {
  const body = readBody(text);
  const query = body["query"];
  if (typeof query !== "string" || query === "") {
    return answer({ errors: [{ message: "Required parameter missing or invalid: query" }] }, 400);
  }
  const document = documentOf(query);
  if (!("kind" in document)) return answer({ errors: document.map(formatError) });
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const wanted = body["operationName"];
  const named = typeof wanted === "string" && wanted !== "";
  const operation = named
    ? operations.find((node) => node.name?.value === wanted)
    : operations.length === 1
      ? operations[0]
      : undefined;
  if (!operation) {
    return answer({ errors: [{ message: "An operation name is required and must exist." }] });
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
