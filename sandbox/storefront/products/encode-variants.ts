/** Option value positions of one variant, one for each option. */
export type Combination = readonly number[];

/**
 * Writes combinations as Shopify's `encodedVariantExistence` does (version 1): a trie in which ":" goes
 * one option deeper, "," ends what shares a beginning, a blank parts positions and "-" spans them.
 * [[0,0,0],[0,1,0],[0,1,1]] is "v1_0:0:0,1:0-1,,"
 */
export function encodeVariants(combinations: readonly Combination[]): string {
  return `v1_${encodeLevel(combinations)}`;
}

function encodeLevel(combinations: readonly Combination[]): string {
  const first = combinations[0];
  if (!first || first.length === 0) return "";
  const heads = [...new Set(combinations.map(([head = 0]) => head))].sort((a, b) => a - b);
  if (first.length === 1) return spans(heads);
  return heads
    .map((head) => {
      const rest = combinations
        .filter(([each]) => each === head)
        .map((combination) => combination.slice(1));
      return `${head}:${encodeLevel(rest)},`;
    })
    .join("");
}

/** 0, 1, 2, 4 is "0-2 4". */
function spans(sorted: readonly number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end += 1;
    const [from, to] = [sorted[start], sorted[end]];
    parts.push(from === to ? `${from}` : `${from}-${to}`);
    start = end + 1;
  }
  return parts.join(" ");
}
