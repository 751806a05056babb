import { Kind, parse, visit } from "graphql";
import type { DefinitionNode, DocumentNode, FragmentDefinitionNode } from "graphql";

import type { EmbeddedOperation } from "./operations.ts";

export interface WholeDocument {
  /** Where the operation or the unused fragment stands, as "file:line". */
  place: string;
  document: DocumentNode;
}

function fragmentNamesIn(node: DefinitionNode): string[] {
  const names: string[] = [];
  visit(node, { FragmentSpread: (spread) => void names.push(spread.name.value) });
  return names;
}

/**
 * Fragments are shared between files by name, as the generator joins them; so each operation is
 * completed by the fragments that it reaches before it is validated.
 */
export function wholeDocuments(embedded: readonly EmbeddedOperation[]): WholeDocument[] {
  const definitions = embedded.flatMap(({ file, line, text }) =>
    parse(text).definitions.map((node) => ({ place: `${file}:${line}`, node })),
  );
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const { node } of definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const used = new Set<DefinitionNode>();
  const whole = definitions
    .filter(({ node }) => node.kind !== Kind.FRAGMENT_DEFINITION)
    .map(({ place, node }) => {
      const reached = new Set<DefinitionNode>([node]);
      // A set's iteration also visits what is added while it runs.
      for (const part of reached) {
        for (const name of fragmentNamesIn(part)) {
          const fragment = fragments.get(name);
          if (fragment) reached.add(fragment);
        }
      }
      for (const part of reached) used.add(part);
      return { place, document: documentOf([...reached]) };
    });
  const unused = definitions.filter(({ node }) => !used.has(node));
  return [...whole, ...unused.map(({ place, node }) => ({ place, document: documentOf([node]) }))];
}

function documentOf(definitions: DefinitionNode[]): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions };
}
