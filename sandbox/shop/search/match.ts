import { compareIds } from "../graphql/connection.ts";
import type { SearchNode, SearchTerm } from "./search-syntax.ts";
import { parseSearch } from "./search-syntax.ts";

/** How a field compares: whole text, id, time, number, or words anywhere in a text. */
export type FieldKind = "keyword" | "id" | "time" | "number" | "boolean" | "text";

export interface SearchField<T> {
  kind: FieldKind;
  /** All values of the record; a term holds when one of them does. */
  valuesOf: (record: T) => readonly (string | number | boolean | null | undefined)[];
}

export interface SearchFields<T> {
  fields: Record<string, SearchField<T>>;
  /** Bare words look here. */
  defaultValuesOf: (record: T) => readonly (string | null | undefined)[];
}

/**
 * A predicate for a `query:` argument; undefined when it asks for everything. Shopify
 * ignores a condition on a field it does not know, so that such a query finds too much, not too little.
 */
export function compileSearch<T>(
  query: string | null | undefined,
  options: SearchFields<T> & { now: number },
): ((record: T) => boolean) | undefined {
  const tree = parseSearch(query);
  return tree && ((record) => holds(tree, record, options));
}

/** The value when the whole query is one plain `field:value`, so that an index may be asked. */
export function soleTerm(query: string | null | undefined, field: string): string | undefined {
  const tree = parseSearch(query);
  const isSole =
    tree?.kind === "term" && tree.field === field && tree.comparator === ":" && !tree.prefix;
  return isSole ? tree.value : undefined;
}

function holds<T>(
  node: SearchNode,
  record: T,
  options: SearchFields<T> & { now: number },
): boolean {
  switch (node.kind) {
    case "and":
      return node.nodes.every((each) => holds(each, record, options));
    case "or":
      return node.nodes.some((each) => holds(each, record, options));
    case "not":
      return !holds(node.node, record, options);
    case "term":
      return termHolds(node, record, options);
  }
}

function termHolds<T>(
  term: SearchTerm,
  record: T,
  options: SearchFields<T> & { now: number },
): boolean {
  if (term.field === undefined) {
    return options.defaultValuesOf(record).some((value) => textHolds(term, value ?? ""));
  }
  const field = options.fields[term.field];
  if (!field) return true;
  const values = field.valuesOf(record);
  if (term.value === "*" && term.comparator === ":")
    return values.some((value) => value !== null && value !== "");
  return values.some(
    (value) =>
      value !== null &&
      value !== undefined &&
      valueHolds({ term, value, kind: field.kind, now: options.now }),
  );
}

function valueHolds(question: {
  term: SearchTerm;
  value: string | number | boolean;
  kind: FieldKind;
  now: number;
}): boolean {
  const { term, value, kind, now } = question;
  switch (kind) {
    case "text":
      return textHolds(term, String(value));
    case "keyword":
    case "boolean":
      return keywordHolds(term, String(value));
    case "id":
      return compared(term.comparator, compareIds(lastPart(String(value)), lastPart(term.value)));
    case "number":
      return compared(term.comparator, Number(value) - Number(term.value));
    case "time":
      return timeHolds(term, Number(value), now);
  }
}

function keywordHolds(term: SearchTerm, value: string): boolean {
  const actual = value.toLowerCase();
  if (actual === term.value.toLowerCase()) return true;
  return term.value
    .toLowerCase()
    .split(",")
    .some((wanted) => (term.prefix ? actual.startsWith(wanted) : actual === wanted));
}

/** Words match the beginnings of words, as typing into the admin's search box does. */
function textHolds(term: SearchTerm, value: string): boolean {
  const words = value.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return term.value
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((wanted) => wanted !== "")
    .every((wanted) =>
      words.some((word) => (term.prefix ? word.startsWith(wanted) : word === wanted)),
    );
}

/** Search compares whole seconds; a bare day means the whole of it. */
function timeHolds(term: SearchTerm, at: number, now: number): boolean {
  const wanted = term.value === "now" ? now : Date.parse(term.value);
  if (Number.isNaN(wanted)) return false;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(term.value);
  if (term.comparator === ":" && day) return at >= wanted && at < wanted + 86_400_000;
  return compared(term.comparator, Math.floor(at / 1000) - Math.floor(wanted / 1000));
}

function compared(comparator: SearchTerm["comparator"], difference: number): boolean {
  switch (comparator) {
    case ":":
      return difference === 0;
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
  }
}

function lastPart(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
