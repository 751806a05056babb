import { TopLevelError } from "#sandbox/contract.ts";
import type { AppHandle, ShopBase } from "#sandbox/contract.ts";
import type { Caller } from "../graphql/executor.ts";
import type { Platform } from "../platform.ts";
import type { BulkOperation } from "../state.ts";
import { runNextLines } from "./bulk-mutation.ts";
import { readNextPage } from "./bulk-query.ts";

const TICK_MS = 100;
const PAGE_OBJECTS = 250;

export function isUnfinished(operation: BulkOperation): boolean {
  return ["CREATED", "RUNNING", "CANCELING"].includes(operation.status);
}

export function startBulkOperation(
  platform: Platform,
  made: {
    shop: ShopBase;
    app: AppHandle;
    type: BulkOperation["type"];
    document: string;
    uploadPath?: string;
  },
): BulkOperation {
  const { shop, ...what } = made;
  const operation: BulkOperation = {
    ...what,
    id: platform.world.nextId(),
    status: "CREATED",
    createdAt: platform.clock.now(),
    nextLine: 0,
    objectCount: 0,
    rootObjectCount: 0,
    lines: [],
    partial: false,
  };
  platform.stateOf(shop.domain).bulkOperations.set(operation.id, operation);
  platform.world.changed(shop);
  armBulkOperation(platform, shop, operation);
  return operation;
}

/** Sets the timer of an unfinished operation's next step; also after its shop was loaded again. */
export function armBulkOperation(
  platform: Platform,
  shop: ShopBase,
  operation: BulkOperation,
): void {
  const { bulkMutationRowsPerSecond, bulkQueryObjectsPerSecond } = platform.settings;
  const perSecond =
    operation.type === "MUTATION"
      ? bulkMutationRowsPerSecond
      : bulkQueryObjectsPerSecond / PAGE_OBJECTS;
  // A step runs as many rows as fit into a tick; slower than that, a step is one row and waits longer.
  const rows = Math.max(1, Math.round((perSecond * TICK_MS) / 1000));
  platform.clock.setTimer((rows / perSecond) * 1000, () => {
    if (platform.isOpen()) void step(platform, { shop, operation, rows });
  });
}

async function step(
  platform: Platform,
  { shop, operation, rows }: { shop: ShopBase; operation: BulkOperation; rows: number },
): Promise<void> {
  if (operation.status === "CANCELING")
    return finish(platform, { shop, operation, status: "CANCELED" });
  operation.status = "RUNNING";
  const caller = callerFor(platform, shop, operation.app);
  if (!caller) {
    operation.errorCode = "ACCESS_DENIED";
    return finish(platform, { shop, operation, status: "FAILED" });
  }
  try {
    if (await runRows(platform, { operation, caller, rows })) {
      return finish(platform, { shop, operation, status: "COMPLETED" });
    }
  } catch (error) {
    const denied = error instanceof TopLevelError && error.code === "ACCESS_DENIED";
    operation.errorCode = denied ? "ACCESS_DENIED" : "INTERNAL_SERVER_ERROR";
    return finish(platform, { shop, operation, status: "FAILED" });
  }
  platform.world.changed(shop);
  armBulkOperation(platform, shop, operation);
}

async function runRows(
  platform: Platform,
  { operation, caller, rows }: { operation: BulkOperation; caller: Caller; rows: number },
): Promise<boolean> {
  if (operation.type === "MUTATION") {
    return runNextLines(platform, { operation, caller, count: rows });
  }
  for (let page = 0; page < rows; page += 1) {
    if (await readNextPage(platform, { operation, caller })) return true;
  }
  return false;
}

function callerFor(platform: Platform, shop: ShopBase, handle: AppHandle): Caller | undefined {
  const app = platform.apps.get(handle);
  const install = platform.stateOf(shop.domain).installs.get(handle);
  return app && install ? { shop, app, install } : undefined;
}

function finish(
  platform: Platform,
  {
    shop,
    operation,
    status,
  }: {
    shop: ShopBase;
    operation: BulkOperation;
    status: "COMPLETED" | "FAILED" | "CANCELED";
  },
): void {
  operation.status = status;
  operation.completedAt = platform.clock.now();
  operation.partial = status !== "COMPLETED";
  if (operation.lines.length > 0) {
    const content = Buffer.from(`${operation.lines.join("\n")}\n`);
    operation.resultFile = `bulk-${operation.id}.jsonl`;
    operation.fileSize = content.length;
    platform.files.put(operation.resultFile, content);
    operation.lines = [];
  }
  platform.world.emit({
    shop,
    topic: "bulk_operations/finish",
    onlyApp: operation.app,
    payload: {
      admin_graphql_api_id: `gid://shopify/BulkOperation/${operation.id}`,
      completed_at: new Date(operation.completedAt).toISOString(),
      created_at: new Date(operation.createdAt).toISOString(),
      error_code: operation.errorCode?.toLowerCase() ?? null,
      status: status.toLowerCase(),
      type: operation.type.toLowerCase(),
    },
  });
  platform.world.changed(shop);
}
