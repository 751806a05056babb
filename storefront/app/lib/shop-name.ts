/** The shop's name out of what the root read, for the titles of pages. */
export function shopNameIn(
  matches: readonly ({ id: string; data: unknown } | undefined)[],
): string {
  const root = matches.find((match) => match?.id === "root")?.data;
  const shop = typeof root === "object" && root !== null && "shop" in root ? root.shop : null;
  const name = typeof shop === "object" && shop !== null && "name" in shop ? shop.name : "";
  return typeof name === "string" ? name : "";
}
