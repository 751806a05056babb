/**
 * `npm run mutants`: makes each mistake of tests/mutants in a copy of the project and shows that it is
 * noticed, by the worlds of the simulator (docs/simulator.md) and by the race test that it names. A patch
 * remembers the seed that noticed it last; when that world changed, the seeds 1 to 200 are lived through.
 * A mutant that nothing notices fails the run. `-- C3 settled-twice` runs only those.
 */
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { judge, runTests, simulate, type Verdict } from "./mutants/judge.ts";
import { copyProject, type ProjectCopy } from "./mutants/project-copy.ts";
import { byName, readMutant, type Mutant } from "./mutants/read-mutant.ts";
import { POLICIES } from "./simulate/options.ts";

const MUTANTS = resolve(import.meta.dirname, "../tests/mutants");
/** Each copy lives through one world at a time, in some 500 MB. */
const COPIES_MAX = 4;

function readMutants(wanted: ReadonlySet<string>): Mutant[] {
  const names = readdirSync(MUTANTS)
    .filter((file) => file.endsWith(".patch"))
    .map((file) => file.replace(/\.patch$/, ""));
  const unknown = [...wanted].filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no mutant is named ${unknown.join(", ")}`);
  return names
    .filter((name) => wanted.size === 0 || wanted.has(name))
    .sort(byName)
    .map((name) => readMutant(name, readFileSync(join(MUTANTS, `${name}.patch`), "utf8")));
}

/** What is red without any mutant would show nothing about one. */
async function findRed(
  copies: readonly ProjectCopy[],
  mutants: readonly Mutant[],
): Promise<string[]> {
  const tests = mutants.flatMap(({ test }) => (test === null ? [] : [test]));
  const checks = POLICIES.flatMap((policy) => {
    const worlds = mutants.flatMap(({ world }) => (world?.policy === policy ? [world.seed] : []));
    const seeds = [...new Set(worlds)].join(",");
    return seeds === "" ? [] : [(copy: ProjectCopy) => simulate(copy, { seeds, policy })];
  });
  const names = `(${tests.join("|")}): `;
  if (tests.length > 0)
    checks.push(async (copy) => ({ ...(await runTests(copy, names)), world: null }));
  const found: string[] = [];
  await share(copies, checks, async (copy, check) => {
    const { broken } = await check(copy);
    if (broken !== null) found.push(broken);
  });
  return found;
}

/** Each copy takes the next one as soon as it is free. */
async function share<One>(
  copies: readonly ProjectCopy[],
  all: readonly One[],
  work: (copy: ProjectCopy, one: One) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    copies.map(async (copy) => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
        await work(copy, one);
    }),
  );
}

function tell({ name, says, world }: Mutant, verdict: Verdict): void {
  const { caught, detail, world: now } = verdict;
  console.log(`${caught ? "caught" : "MISSED"} ${name}: ${says}\n       ${detail}`);
  if (caught && world && now)
    console.log(`       its patch remembers seed ${world.seed}, which notices nothing any more`);
}

async function runAll(
  copies: readonly ProjectCopy[],
  mutants: readonly Mutant[],
): Promise<boolean> {
  const red = await findRed(copies, mutants);
  if (red.length > 0) {
    console.error(`Red without any mutant:\n${red.join("\n")}`);
    return false;
  }
  let missed = 0;
  await share(copies, mutants, async (copy, mutant) => {
    const verdict = await judge(copy, mutant);
    if (!verdict.caught) missed += 1;
    tell(mutant, verdict);
  });
  const count = (of: (mutant: Mutant) => unknown): number =>
    mutants.filter((mutant) => of(mutant) !== null).length;
  const minutes = Math.round(performance.now() / 6_000) / 10;
  console.log(
    `mutants: ${mutants.length - missed} caught, ${missed} missed, in ${minutes} min; ` +
      `${count((one) => one.world)} are the simulator's, ${count((one) => one.test)} the race tests'`,
  );
  return missed === 0;
}

const mutants = readMutants(new Set(process.argv.slice(2)));
const copies = Array.from(
  { length: Math.min(availableParallelism(), COPIES_MAX, mutants.length) },
  copyProject,
);
try {
  if (!(await runAll(copies, mutants))) process.exitCode = 1;
} finally {
  for (const copy of copies) copy.remove();
}
