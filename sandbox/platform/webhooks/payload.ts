import { isRecord } from "../http/messages.ts";

type Payload = Record<string, unknown>;

/** JSON in which bigints are plain numbers, as Shopify writes its ids above 2^53. */
export function stringifyPayload(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) {
    return `[${value.map((element) => stringifyPayload(element ?? null)).join(",")}]`;
  }
  if (!isRecord(value) || "toJSON" in value) return JSON.stringify(value) ?? "null";
  const members: string[] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (inner !== undefined) members.push(`${JSON.stringify(key)}:${stringifyPayload(inner)}`);
  }
  return `{${members.join(",")}}`;
}

interface FieldTree {
  [field: string]: FieldTree;
}

/** Keeps only the named fields; "line_items.id" reaches into lists and objects. */
export function includeFields(payload: Payload, fields: readonly string[]): Payload {
  const tree: FieldTree = {};
  for (const path of fields) {
    let node = tree;
    for (const part of path.split(".")) {
      const next = node[part] ?? {};
      node[part] = next;
      node = next;
    }
  }
  return pick(payload, tree);
}

function pick(payload: Payload, tree: FieldTree): Payload {
  const kept: Payload = {};
  for (const [field, inner] of Object.entries(tree)) {
    if (!(field in payload)) continue;
    const value = payload[field];
    const isLeaf = Object.keys(inner).length === 0;
    if (isLeaf) kept[field] = value;
    else if (Array.isArray(value)) {
      kept[field] = value.map((element: unknown) =>
        isRecord(element) ? pick(element, inner) : element,
      );
    } else kept[field] = isRecord(value) ? pick(value, inner) : value;
  }
  return kept;
}

/** A condition such as `status:active` or `total_price:>100`; several are joined by AND. */
export function matchesFilter(payload: Payload, filter: string): boolean {
  return filter.split(/\s+AND\s+/i).every((term) => matchesTerm(payload, term.trim()));
}

function matchesTerm(payload: Payload, term: string): boolean {
  const colon = term.indexOf(":");
  if (colon < 0) return true;
  const actual = readPath(payload, term.slice(0, colon));
  const [, comparator = "", wanted = ""] = /^(>=|<=|>|<)?(.*)$/.exec(term.slice(colon + 1)) ?? [];
  const text = wanted.replaceAll(/^["']|["']$/g, "");
  return actual.some((value) => {
    if (comparator === "") return text === "*" ? value !== null : String(value) === text;
    const [left, right] = [Number(value), Number(text)];
    if (comparator === ">") return left > right;
    if (comparator === "<") return left < right;
    return comparator === ">=" ? left >= right : left <= right;
  });
}

function readPath(payload: Payload, path: string): unknown[] {
  let values: unknown[] = [payload];
  for (const part of path.split(".")) {
    values = values.flatMap((value) => {
      const inner = isRecord(value) ? value[part] : undefined;
      const inside: unknown[] = Array.isArray(inner) ? inner : [inner];
      return inside;
    });
  }
  return values.filter((value) => value !== undefined);
}

const PERSONAL_FIELDS = new Set([
  ...["email", "contact_email", "phone", "customer", "shipping_address", "billing_address"],
  ...["destination", "browser_ip", "client_details"],
]);

/** What an app that was not approved for protected customer data gets to see. */
export function withoutPersonalData(payload: Payload): Payload {
  const kept: Payload = {};
  for (const [field, value] of Object.entries(payload)) {
    kept[field] = PERSONAL_FIELDS.has(field) ? null : value;
  }
  return kept;
}
