/** A story told step by step: each is printed with the time it took; a failed one spoils those that need it. */
export interface Story {
  step<T>(name: string, run: () => Promise<T>): Promise<Told<T>>;
  /** The last line. */
  end(): { passed: number; failed: number };
}

/** A step's outcome. Asking a failed step for it fails the asking step, too. */
export interface Told<T> {
  get(): T;
}

const NAME_WIDTH = 92;
const POLL_MS = 40;

export function makeStory({ print }: { print: (line: string) => void }): Story {
  const sum = { passed: 0, failed: 0 };
  return {
    async step(name, run) {
      const startedAt = performance.now();
      const say = (mark: string): void => {
        const ms = (performance.now() - startedAt).toFixed(0).padStart(6);
        print(`${mark} ${name.padEnd(NAME_WIDTH, ".")} ${ms} ms`);
      };
      try {
        const value = await run();
        sum.passed += 1;
        say("✓");
        return { get: () => value };
      } catch (error) {
        sum.failed += 1;
        say("✗");
        print(`    ${error instanceof Error ? error.message : String(error)}`);
        return {
          get: () => {
            throw new Error(`This needs a step that failed: "${name}".`);
          },
        };
      }
    },
    end() {
      print(`demo: ${sum.passed} steps passed, ${sum.failed} failed`);
      return sum;
    },
  };
}

/**
 * Looks again and again until what is seen is what is expected, and answers it. When the time is over
 * it throws what was expected and what was last seen.
 */
export async function eventually<T>(options: {
  expected: string;
  look: () => Promise<T>;
  holds: (seen: T) => boolean;
  timeoutMs?: number;
  everyMs?: number;
}): Promise<T> {
  const giveUpAt = performance.now() + (options.timeoutMs ?? 15_000);
  for (;;) {
    const seen = await options.look();
    if (options.holds(seen)) return seen;
    if (performance.now() > giveUpAt) {
      throw new Error(`Expected ${options.expected}; saw ${JSON.stringify(seen)}.`);
    }
    await new Promise((done) => setTimeout(done, options.everyMs ?? POLL_MS));
  }
}

/** What must hold now. */
export function expectThat(holds: boolean, expected: string, seen: unknown): void {
  if (!holds) throw new Error(`Expected ${expected}; saw ${JSON.stringify(seen)}.`);
}
