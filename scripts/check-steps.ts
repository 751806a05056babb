import { existsSync } from "node:fs";
import { resolve } from "node:path";

import type { Step } from "./run-steps.ts";

const ROOT = resolve(import.meta.dirname, "..");
const CODE_FOLDERS = [
  "app",
  "sandbox",
  "storefront",
  "tests",
  "bench",
  "extensions",
  "scripts",
  "demo",
  "prisma",
];

function boundaries(): Step {
  const folders = CODE_FOLDERS.filter((folder) => existsSync(resolve(ROOT, folder)));
  return {
    name: "boundaries",
    command: ["depcruise", "--config", "dependency-rules.cjs", ...folders],
  };
}

/**
 * A linted file is remembered until it changes itself, although the types it was judged by may stand
 * in another; so memory is for the quick check, and the whole test run does without.
 */
function lint(remember: boolean): Step {
  const memory = ["--cache", "--cache-location", ".cache/eslint/"];
  return { name: "lint", command: ["eslint", ".", ...(remember ? memory : [])] };
}

/** What can be said of the code without running it; the slowest first, so that two at a time end together. */
export function staticSteps(options: { remember: boolean }): Step[] {
  return [
    lint(options.remember),
    { name: "types", command: ["tsc", "--noEmit"] },
    { name: "types of the store", command: ["tsc", "--noEmit", "-p", "storefront"] },
    boundaries(),
    {
      name: "format",
      command: [
        "prettier",
        "--check",
        ".",
        "--cache",
        "--cache-location",
        ".cache/prettier",
        "--log-level",
        "warn",
      ],
    },
  ];
}
