import { readFileSync } from "node:fs";

export interface EmbeddedOperation {
  file: string;
  line: number;
  text: string;
}

/** How our code marks GraphQL: the typed call, and the comment that editors know too. */
const MARKED = /(?:\bgraphql\(\s*|\/\*\s*GraphQL\s*\*\/\s*)`([^`]*)`|`#graphql\n([^`]*)`/g;

/** Every GraphQL document written into a source file. Documents are whole: nothing is spliced into them. */
export function operationsIn(file: string): EmbeddedOperation[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(MARKED)].map((match) => ({
    file,
    line: source.slice(0, match.index).split("\n").length,
    text: match[1] ?? match[2] ?? "",
  }));
}
