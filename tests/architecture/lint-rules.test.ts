import { ESLint } from "eslint";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { makeTemporaryProject } from "./temporary-project.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const MODULE = "app/modules/orders";

interface Offence {
  rule: string;
  path: string;
  code: string;
}

const OFFENCES: Record<string, Offence> = {
  "any is refused": {
    rule: "@typescript-eslint/no-explicit-any",
    path: `${MODULE}/any.ts`,
    code: "export const f = (x: any): void => void x;",
  },
  "a non-null assertion is refused": {
    rule: "@typescript-eslint/no-non-null-assertion",
    path: `${MODULE}/non-null.ts`,
    code: "export const f = (x: string | null): string => x!;",
  },
  "a type assertion is refused": {
    rule: "@typescript-eslint/consistent-type-assertions",
    path: `${MODULE}/assertion.ts`,
    code: "export const f = (x: unknown): string => x as string;",
  },
  "an unparsed value is refused": {
    rule: "@typescript-eslint/no-unsafe-member-access",
    path: `${MODULE}/unparsed.ts`,
    code: "export const f = (x: string): unknown => JSON.parse(x).name;",
  },
  "a floating promise is refused": {
    rule: "@typescript-eslint/no-floating-promises",
    path: `${MODULE}/floating.ts`,
    code: "export function f(): void { Promise.resolve(1); }",
  },
  "a promise as a condition is refused": {
    rule: "@typescript-eslint/no-misused-promises",
    path: `${MODULE}/misused.ts`,
    code: "export const f = (x: Promise<boolean>): number => (x ? 1 : 2);",
  },
  "a forgotten case is refused": {
    rule: "@typescript-eslint/switch-exhaustiveness-check",
    path: `${MODULE}/forgotten-case.ts`,
    code: "export function f(x: 'a' | 'b'): void { switch (x) { case 'a': break; } }",
  },
  "an empty catch is refused": {
    rule: "no-empty",
    path: `${MODULE}/empty-catch.ts`,
    code: "export function f(): void { try { f(); } catch {} }",
  },
  "catch, log and go on is refused": {
    rule: "no-restricted-syntax",
    path: `${MODULE}/swallowed.ts`,
    code: "export function f(): void { try { f(); } catch (e) { console.log(e); } }",
  },
  "the real time is refused in a module": {
    rule: "no-restricted-syntax",
    path: `${MODULE}/now.ts`,
    code: "export const f = (): number => Date.now();",
  },
  "a new Date of now is refused in the kernel": {
    rule: "no-restricted-syntax",
    path: "app/kernel/new-date.ts",
    code: "export const f = (): Date => new Date();",
  },
  "ambient chance is refused in the platform": {
    rule: "no-restricted-syntax",
    path: "app/platform/inbox/chance.ts",
    code: "export const f = (): number => Math.random();",
  },
  "an ambient timer is refused in a module": {
    rule: "no-restricted-syntax",
    path: `${MODULE}/timer.ts`,
    code: "export function f(): void { setTimeout(f, 10); }",
  },
  "the environment is refused outside env.server": {
    rule: "no-restricted-syntax",
    path: "app/jobs/environment.ts",
    code: "export const f = (): unknown => process.env.PORT;",
  },
  "a default export is refused": {
    rule: "no-restricted-syntax",
    path: `${MODULE}/default-export.ts`,
    code: "export default function f(): void {}",
  },
  "module mocking is refused in a test": {
    rule: "no-restricted-syntax",
    path: `${MODULE}/mocks.test.ts`,
    code: "vi.mock('./x.ts');",
  },
  "a focused test is refused": {
    rule: "no-restricted-syntax",
    path: `${MODULE}/focused.test.ts`,
    code: "test.only('x', () => undefined);",
  },
  "an unfinished thing without an issue is refused": {
    rule: "house/plain-comments",
    path: `${MODULE}/unfinished.ts`,
    code: `// ${"TO"}${"DO"} later\nexport const f = 1;`,
  },
  "a section banner is refused": {
    rule: "house/plain-comments",
    path: `${MODULE}/banner.ts`,
    code: "// ----------------\nexport const f = 1;",
  },
  "a thick loader is refused": {
    rule: "house/thin-routes",
    path: "app/routes/thick.tsx",
    code: `export function loader(): void {\n${"\n".repeat(40)}}`,
  },
  "a vague file name is refused": {
    rule: "house/named-after-the-one-thing",
    path: `${MODULE}/utils.ts`,
    code: "export const f = 1;",
  },
  "a hook called conditionally is refused": {
    rule: "react-hooks/rules-of-hooks",
    path: "app/ui/conditional-hook.tsx",
    code: "export function Thing(p: { on: boolean }): null { if (p.on) { useState(0); } return null; }",
  },
  "a long file is warned about": {
    rule: "max-lines",
    path: `${MODULE}/long-file.ts`,
    code: "export const f = 1;\n".repeat(401),
  },
  "a long function is warned about": {
    rule: "max-lines-per-function",
    path: `${MODULE}/long-function.ts`,
    code: `export function f(): void {\n${"void 0;\n".repeat(70)}}`,
  },
  "a fourth parameter is warned about": {
    rule: "max-params",
    path: `${MODULE}/many-parameters.ts`,
    code: "export const f = (a: 1, b: 1, c: 1, d: 1): number => a + b + c + d;",
  },
};

const ALLOWED: Record<string, string> = {
  "app/routes/not-there.tsx":
    "export function f(): void { throw new Response(null, { status: 404 }); }",
  "app/routes/screen.tsx": "export default function Screen(): null { return null; }",
  "app/platform/clock/system-clock.ts": "export const now = (): number => Date.now();",
  "app/env.server.ts": "export const port = (): unknown => process.env;",
  [`${MODULE}/as-const.ts`]: "export const states = ['held'] as const;",
  [`${MODULE}/given-time.ts`]: "export const f = (now: number): Date => new Date(now);",
  [`${MODULE}/remembered.ts`]: `// ${"TO"}${"DO"}(#12) later\nexport const f = 1;`,
};

describe("lint", () => {
  const reports = new Map<string, string[]>();
  let remove: () => void = () => undefined;

  beforeAll(async () => {
    const offences = Object.values(OFFENCES).map(({ path, code }) => [path, code] as const);
    const project = makeTemporaryProject({ ...ALLOWED, ...Object.fromEntries(offences) });
    remove = project.remove;
    const eslint = new ESLint({
      cwd: project.root,
      overrideConfigFile: resolve(ROOT, "eslint.config.js"),
    });
    for (const result of await eslint.lintFiles(["."])) {
      const path = result.filePath.slice(project.root.length + 1);
      const errors = result.messages.map((message) => message.ruleId ?? message.message);
      reports.set(path, errors);
    }
  });

  afterAll(() => {
    remove();
  });

  test.each(Object.entries(OFFENCES))("%s", (_name, { rule, path }) => {
    expect(reports.get(path)).toContain(rule);
  });

  test.each(Object.keys(ALLOWED))("%s is left alone", (path) => {
    const about = reports.get(path)?.filter((rule) => !rule.includes("no-unsafe"));
    expect(about).toEqual([]);
  });
});
