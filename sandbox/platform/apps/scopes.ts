/** Whether granted scopes reach what asks for `scope`: writing implies reading. */
export function grants(granted: ReadonlySet<string>, scope: string): boolean {
  if (granted.has(scope)) return true;
  return scope.startsWith("read_") && granted.has(`write_${scope.slice("read_".length)}`);
}

/** With the readings that writing implies, as Shopify lists granted scopes. */
export function withImplied(scopes: Iterable<string>): string[] {
  const all = new Set<string>();
  for (const scope of scopes) {
    all.add(scope);
    if (scope.startsWith("write_")) all.add(`read_${scope.slice("write_".length)}`);
  }
  return [...all].sort();
}
