/** The words of a text, in lower case; Chinese, which has no blanks, is searched as it stands. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const HAN = /\p{Script=Han}/u;

/** How well texts, the weightiest first, answer a search: 0 when a word of it is in none of them. */
export function relevance(
  texts: readonly (string | null | undefined)[],
  query: string,
  options: { prefix: boolean },
): number {
  const wanted = wordsOf(query);
  let points = 0;
  for (const [index, word] of wanted.entries()) {
    const isPrefix = options.prefix && index === wanted.length - 1;
    const best = Math.max(
      0,
      ...texts.map((text, place) => {
        const weight = texts.length - place;
        return hits(text ?? "", word, isPrefix) ? weight : 0;
      }),
    );
    if (best === 0) return 0;
    points += best;
  }
  return points;
}

function hits(text: string, word: string, isPrefix: boolean): boolean {
  if (HAN.test(word)) return text.toLowerCase().includes(word);
  return wordsOf(text).some((each) => (isPrefix ? each.startsWith(word) : each === word));
}
