/** One condition of Shopify's search syntax: `field:value`, `field:>=value`, or a bare word. */
export interface SearchTerm {
  kind: "term";
  /** Undefined for bare words, which look in the default fields. */
  field: string | undefined;
  comparator: ":" | ">" | ">=" | "<" | "<=";
  value: string;
  /** Ends in an asterisk: the value is a beginning. */
  prefix: boolean;
}

export type SearchNode =
  SearchTerm | { kind: "not"; node: SearchNode } | { kind: "and" | "or"; nodes: SearchNode[] };

/** Reads a `query:` argument; an empty one means everything. */
export function parseSearch(query: string | null | undefined): SearchNode | undefined {
  const tokens = tokenize(query ?? "");
  if (tokens.length === 0) return undefined;
  return parseOr({ tokens, at: 0 });
}

interface Reader {
  tokens: string[];
  at: number;
}

function tokenize(query: string): string[] {
  const token =
    /\(|\)|-?(?:[\w.$]+:)?(?:>=|<=|>|<)?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|[^\s()]+/g;
  return query.match(token) ?? [];
}

function parseOr(reader: Reader): SearchNode | undefined {
  const nodes: SearchNode[] = [];
  do {
    const node = parseAnd(reader);
    if (node) nodes.push(node);
  } while (takeWord(reader, "OR"));
  return single("or", nodes);
}

function parseAnd(reader: Reader): SearchNode | undefined {
  const nodes: SearchNode[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token === ")" || token === "OR") break;
    if (takeWord(reader, "AND")) continue;
    const node = parseUnary(reader);
    if (node) nodes.push(node);
  }
  return single("and", nodes);
}

function parseUnary(reader: Reader): SearchNode | undefined {
  if (takeWord(reader, "NOT")) {
    const node = parseUnary(reader);
    return node && { kind: "not", node };
  }
  if (takeWord(reader, "(")) {
    const node = parseOr(reader);
    takeWord(reader, ")");
    return node;
  }
  const token = reader.tokens[reader.at++];
  if (token === undefined) return undefined;
  if (token.length > 1 && token.startsWith("-"))
    return { kind: "not", node: readTerm(token.slice(1)) };
  return readTerm(token);
}

function readTerm(token: string): SearchTerm {
  const match = /^([\w.$]+):(>=|<=|>|<)?([\s\S]*)$/.exec(token);
  const raw = match ? (match[3] ?? "") : token;
  const quoted = /^(["'])([\s\S]*)\1$/.exec(raw);
  const value = quoted ? (quoted[2] ?? "").replace(/\\(.)/g, "$1") : raw.replace(/\\(.)/g, "$1");
  const prefix = !quoted && value.endsWith("*") && value.length > 1;
  return {
    kind: "term",
    field: match?.[1]?.toLowerCase(),
    comparator: comparatorOf(match?.[2]),
    value: prefix ? value.slice(0, -1) : value,
    prefix,
  };
}

function comparatorOf(text: string | undefined): SearchTerm["comparator"] {
  return text === ">" || text === ">=" || text === "<" || text === "<=" ? text : ":";
}

function takeWord(reader: Reader, word: string): boolean {
  if (reader.tokens[reader.at] !== word) return false;
  reader.at += 1;
  return true;
}

function single(kind: "and" | "or", nodes: SearchNode[]): SearchNode | undefined {
  return nodes.length <= 1 ? nodes[0] : { kind, nodes };
}
