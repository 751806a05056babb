import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { Platform } from "../platform.ts";
import { pageOf } from "../resolvers/page.ts";
import type { PageArguments } from "../resolvers/page.ts";
import type { BulkOperation } from "../state.ts";
import { problemOfBulkMutation } from "./bulk-mutation.ts";
import { problemOfBulkQuery } from "./bulk-query.ts";
import { isUnfinished, startBulkOperation } from "./run.ts";

const GID = "gid://shopify/BulkOperation/";
const AT_ONCE_MAX = 5;

function time(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

function operationObject(platform: Platform, operation: BulkOperation) {
  const url = operation.resultFile ? `${platform.baseUrl}/files/${operation.resultFile}` : null;
  return {
    __typename: "BulkOperation",
    id: GID + operation.id,
    type: operation.type,
    status: operation.status,
    query: operation.document,
    createdAt: time(operation.createdAt),
    completedAt: time(operation.completedAt),
    errorCode: operation.errorCode ?? null,
    fileSize: operation.fileSize ?? null,
    objectCount: operation.objectCount,
    rootObjectCount: operation.rootObjectCount,
    url: operation.partial ? null : url,
    partialDataUrl: operation.partial ? url : null,
  };
}

function refusal(code: string, message: string, field: string[] | null = null) {
  return { bulkOperation: null, userErrors: [{ field, code, message }] };
}

/** Bulk operations of the calling app, newest first. */
function ownOperations(platform: Platform, context: ResolverContext): BulkOperation[] {
  return [...platform.stateOf(context.shop.domain).bulkOperations.values()]
    .filter(({ app }) => app === context.app)
    .reverse();
}

function unfinished(platform: Platform, context: ResolverContext, type: BulkOperation["type"]) {
  return ownOperations(platform, context).filter(
    (operation) => operation.type === type && isUnfinished(operation),
  ).length;
}

/** Bulk operations in both directions, without points and up to five of a kind at once. */
export function bulkResolvers(ask: () => Platform): Resolvers {
  const find = (context: ResolverContext, id: string) =>
    ownOperations(ask(), context).find((operation) => GID + operation.id === id);
  return {
    QueryRoot: {
      bulkOperation: (_source, args: { id: string }, context) => {
        const found = find(context, args.id);
        return found ? operationObject(ask(), found) : null;
      },
      bulkOperations: (_source, args: PageArguments, context) =>
        pageOf(
          ownOperations(ask(), context).map((operation) => operationObject(ask(), operation)),
          args,
        ),
      currentBulkOperation: (_source, args: { type?: string | null }, context) => {
        const type = args.type ?? "QUERY";
        const [newest] = ownOperations(ask(), context).filter((each) => each.type === type);
        return newest ? operationObject(ask(), newest) : null;
      },
    },
    Mutation: {
      bulkOperationRunMutation: (_source, args: RunMutationArguments, context) =>
        runMutation(ask(), context, args),
      bulkOperationRunQuery: (_source, args: { query: string }, context) =>
        runQuery(ask(), context, args.query),
      bulkOperationCancel: (_source, args: { id: string }, context) => {
        const found = find(context, args.id);
        if (!found) return refusal("INVALID", "Bulk operation does not exist", ["id"]);
        if (isUnfinished(found)) found.status = "CANCELING";
        ask().world.changed(context.shop);
        return { bulkOperation: operationObject(ask(), found), userErrors: [] };
      },
    },
  };
}

interface RunMutationArguments {
  mutation: string;
  stagedUploadPath: string;
}

function runMutation(platform: Platform, context: ResolverContext, args: RunMutationArguments) {
  if (unfinished(platform, context, "MUTATION") >= AT_ONCE_MAX) {
    return refusal(
      "OPERATION_IN_PROGRESS",
      "Five bulk mutations of this app are already in progress.",
    );
  }
  const problem = problemOfBulkMutation(platform, args.mutation);
  if (problem) return refusal("INVALID_MUTATION", problem, ["mutation"]);
  const upload = args.stagedUploadPath.replace(/^.*\//, "");
  if (!platform.files.get(upload)) {
    const message = "The JSONL file could not be found. Try uploading the file again.";
    return refusal("NO_SUCH_FILE", message, ["stagedUploadPath"]);
  }
  const operation = startBulkOperation(platform, {
    shop: context.shop,
    app: context.app,
    type: "MUTATION",
    document: args.mutation,
    uploadPath: upload,
  });
  return { bulkOperation: operationObject(platform, operation), userErrors: [] };
}

function runQuery(platform: Platform, context: ResolverContext, query: string) {
  if (unfinished(platform, context, "QUERY") >= AT_ONCE_MAX) {
    return refusal(
      "OPERATION_IN_PROGRESS",
      "Five bulk queries of this app are already in progress.",
    );
  }
  const problem = problemOfBulkQuery(platform, query);
  if (problem) return refusal("INVALID", problem, ["query"]);
  const operation = startBulkOperation(platform, {
    shop: context.shop,
    app: context.app,
    type: "QUERY",
    document: query,
  });
  return { bulkOperation: operationObject(platform, operation), userErrors: [] };
}
