import { isRecord } from "../http/messages.ts";
import { PAGE_KEY, TYPE_KEY } from "./bulk-document.ts";

/** A connection below a node that has more pages than were read with it. */
export interface MorePages {
  parentId: string;
  parentType: string;
  /** Response keys from the parent node to the connection. */
  path: string[];
  cursor: string;
}

export interface Flattened {
  lines: Record<string, unknown>[];
  more: MorePages[];
}

interface FoundConnection {
  path: string[];
  connection: Record<string, unknown>;
}

export function isPagedConnection(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && PAGE_KEY in value;
}

/** The nodes of a connection, whichever way they were asked for. */
export function nodesOf(connection: Record<string, unknown>): Record<string, unknown>[] {
  const nodes: unknown[] = [];
  for (const value of Object.values(connection)) {
    if (!Array.isArray(value)) continue;
    for (const element of value) {
      const node: unknown = isRecord(element) && "node" in element ? element["node"] : element;
      nodes.push(node);
    }
  }
  return nodes.filter(isRecord);
}

/**
 * Writes a connection as JSONL rows: every node is a row of its own, and the rows of connections
 * inside it follow it, pointing back by `__parentId`.
 */
export function flattenConnection(
  connection: Record<string, unknown>,
  parentId?: string,
): Flattened {
  const flattened: Flattened = { lines: [], more: [] };
  for (const node of nodesOf(connection)) flattenNode(node, parentId, flattened);
  return flattened;
}

function flattenNode(
  node: Record<string, unknown>,
  parentId: string | undefined,
  into: Flattened,
): void {
  const inner: FoundConnection[] = [];
  const line = withoutConnections(node, [], inner);
  if (parentId !== undefined) line["__parentId"] = parentId;
  into.lines.push(line);
  const id = typeof node["id"] === "string" ? node["id"] : undefined;
  for (const { path, connection } of inner) {
    for (const child of nodesOf(connection)) flattenNode(child, id, into);
    const page = connection[PAGE_KEY];
    if (!isRecord(page) || page["hasNextPage"] !== true || id === undefined) continue;
    into.more.push({
      parentId: id,
      parentType: String(node[TYPE_KEY]),
      path,
      cursor: String(page["endCursor"]),
    });
  }
}

function withoutConnections(
  value: Record<string, unknown>,
  path: string[],
  found: FoundConnection[],
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === TYPE_KEY) continue;
    if (isPagedConnection(inner)) found.push({ path: [...path, key], connection: inner });
    else kept[key] = isRecord(inner) ? withoutConnections(inner, [...path, key], found) : inner;
  }
  return kept;
}
