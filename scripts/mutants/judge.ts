import type { ProjectCopy } from "./project-copy.ts";
import type { Mutant, World } from "./read-mutant.ts";

/** Seeds that are lived through when the remembered world notices nothing. */
export const SEEDS = "1-200";
/** The longest worlds take a minute, on a busy machine many; what takes so long waits for something that never comes. */
const WORLD_SECONDS_MAX = 600;
const WORLDS_MS_MAX = 3_600_000;
const TESTS_MS_MAX = 600_000;

/** What noticed a mutant, or that nothing did. */
export interface Verdict {
  caught: boolean;
  detail: string;
  /** Where the patch remembers another world: the one that noticed it now. */
  world: World | null;
}

/** Whether everything that a mutant names as noticing it does. */
export async function judge(copy: ProjectCopy, mutant: Mutant): Promise<Verdict> {
  const refused = copy.apply(mutant.patch);
  if (refused !== null)
    return { caught: false, detail: `the patch does not apply: ${refused}`, world: null };
  try {
    const byTest = mutant.test === null ? null : await runTests(copy, `${mutant.test}: `);
    const byWorld = mutant.world === null ? null : await liveThrough(copy, mutant.world);
    const details = [];
    if (byTest) details.push(`test ${mutant.test}: ${byTest.broken ?? "did not notice"}`);
    if (byWorld) details.push(byWorld.broken ?? `no world of ${SEEDS} noticed`);
    return {
      caught: byTest?.broken !== null && byWorld?.broken !== null,
      detail: details.join("\n       "),
      world: byWorld?.world ?? null,
    };
  } finally {
    copy.undo(mutant.patch);
  }
}

interface Found {
  /** What broke, in words; null when nothing did. */
  broken: string | null;
}

/** The race tests whose names match. A run in which no test has such a name breaks nothing. */
export async function runTests(copy: ProjectCopy, names: string): Promise<Found> {
  const command = ["vitest", "run", "--project", "races", "-t", names, "--reporter", "default"];
  const { ok, endless, output } = await copy.run(command, TESTS_MS_MAX);
  // A mutant that writes for ever is noticed, too.
  if (endless) return { broken: "it never came to rest" };
  const ran = /Tests\s+.*\d+ (passed|failed)/.test(output);
  if (ok || !ran) return { broken: null };
  const [, failure = "red"] =
    /(?:AssertionError|InvariantViolation|Error): (.*)/.exec(output) ?? [];
  return { broken: failure.slice(0, 120) };
}

/** The remembered world first, then all of them. */
async function liveThrough(
  copy: ProjectCopy,
  remembered: World,
): Promise<Found & { world: World | null }> {
  const { seed, policy } = remembered;
  const first = await simulate(copy, { seeds: String(seed), policy });
  if (first.broken !== null) return { broken: first.broken, world: null };
  return simulate(copy, { seeds: SEEDS, policy });
}

/** Lives through worlds until one is broken. */
export async function simulate(
  copy: ProjectCopy,
  of: { seeds: string; policy: World["policy"] },
): Promise<Found & { world: World | null }> {
  const { seeds, policy } = of;
  const options = ["--seeds", seeds, "--policy", policy, "--workers", "1", "--stop-at-first"];
  const patience = ["--patience", String(WORLD_SECONDS_MAX)];
  const command = ["node", "scripts/simulate.ts", ...options, ...patience];
  const { ok, output } = await copy.run(command, WORLDS_MS_MAX);
  if (ok) return { broken: null, world: null };
  const found = /^seed (\d+) is broken\n\s*(.*)/m.exec(output);
  if (!found) return { broken: `the simulator failed: ${output.slice(-300)}`, world: null };
  const [, seed = "", what = ""] = found;
  const broken = `seed ${seed} ${policy}: ${what.slice(0, 160)}`;
  return { broken, world: { seed: Number(seed), policy } };
}
