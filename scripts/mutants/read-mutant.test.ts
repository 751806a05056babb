import { expect, test } from "vitest";
import { byName, readMutant } from "./read-mutant.ts";

const DIFF = "\n--- a/app/lane.ts\n+++ b/app/lane.ts\n@@ -1 +1 @@\n-seed: 1\n+test: C1\n";

test("the head of a patch says what it does and what notices it", () => {
  const mutant = readMutant("C3", `A lower forgets.\ntest: C3\nseed: 37 dial\n${DIFF}`);
  expect(mutant).toMatchObject({
    says: "A lower forgets.",
    test: "C3",
    world: { seed: 37, policy: "dial" },
  });
});

test("what the changed lines say is not the head", () => {
  expect(readMutant("x", `It forgets.\nseed: 2 strict\n${DIFF}`).test).toBeNull();
});

test.each([
  ["nothing is to notice it", `It forgets.\n${DIFF}`],
  ["a seed has no policy", `It forgets.\nseed: 37\n${DIFF}`],
  ["a policy is unknown", `It forgets.\nseed: 37 lax\n${DIFF}`],
])("a patch is refused when %s", (_why, patch) => {
  expect(() => readMutant("x", patch)).toThrow(/^x: /);
});

test("mutants are sorted by their numbers, then by their names", () => {
  expect(["settled-twice", "C10", "C2", "attempt"].sort(byName)).toEqual([
    "C2",
    "C10",
    "attempt",
    "settled-twice",
  ]);
});
