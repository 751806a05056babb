const OPERATION = /\b(?:query|mutation)\s+([A-Za-z_]\w*)/;
const known = new Map<string, string>();
const KNOWN_MAX = 1_000;

/** The name in the document's heading, for logs and learned costs; never sent. */
export function operationName(document: string): string {
  const found = known.get(document);
  if (found !== undefined) return found;
  const name = OPERATION.exec(document)?.[1] ?? "unnamed";
  if (known.size < KNOWN_MAX) known.set(document, name);
  return name;
}
