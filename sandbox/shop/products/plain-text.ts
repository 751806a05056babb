const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  "#39": "'",
};

/** A description without its markup, on one line. */
export function plainText(html: string, truncateAt?: number): string {
  const text = html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#39|\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
  if (truncateAt === undefined || text.length <= truncateAt) return text;
  return `${text.slice(0, Math.max(0, truncateAt - 3)).trimEnd()}...`;
}
