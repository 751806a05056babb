/** `npm run check`: everything quick that must hold before a commit. */
import { staticSteps } from "./check-steps.ts";
import { runSteps } from "./run-steps.ts";

const STEPS_AT_ONCE = 2;

const unitTests = {
  name: "unit tests",
  command: ["vitest", "run", "--project", "unit", "--reporter", "dot", "--passWithNoTests"],
};

const startedAt = performance.now();
const results = await runSteps([...staticSteps({ remember: true }), unitTests], STEPS_AT_ONCE);
const failed = results.filter((result) => !result.ok).map((result) => result.step.name);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);

if (failed.length > 0) {
  console.log(`\nNot in order after ${seconds} s: ${failed.join(", ")}.`);
  process.exitCode = 1;
} else {
  console.log(`\nAll in order after ${seconds} s.`);
}
