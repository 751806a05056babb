/** What a group leaves for the next one. */
export const LEFT = Symbol("left for the next group");

interface Waiting<Call, Answer> {
  call: Call;
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

/**
 * Answers calls in groups: those that come in one moment, and those that come while a group is worked at.
 * `work` gives the answer of each in their sequence, or leaves it to the next group, but never all of
 * them; when it fails, each of its calls does.
 */
export function together<Call, Answer>(
  work: (calls: readonly Call[]) => Promise<readonly (Answer | typeof LEFT)[]>,
): (call: Call) => Promise<Answer> {
  let waiting: Waiting<Call, Answer>[] = [];
  let working = false;

  async function workAll(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        const answers = await work(group.map(({ call }) => call));
        const left = group.filter((one, index) => !settle(one, answers[index]));
        waiting = [...left, ...waiting];
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    working = false;
  }

  /** False when the call is left. */
  function settle(one: Waiting<Call, Answer>, answer: Answer | typeof LEFT | undefined): boolean {
    if (answer === LEFT || answer === undefined) return false;
    one.resolve(answer);
    return true;
  }

  return (call) =>
    new Promise((resolve, reject) => {
      waiting.push({ call, resolve, reject });
      if (working) return;
      working = true;
      queueMicrotask(() => void workAll());
    });
}
