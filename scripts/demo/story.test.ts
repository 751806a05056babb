import { expect, test } from "vitest";

import { eventually, makeStory } from "./story.ts";

test("a step that needs a failed one fails, too, and the last line counts both", async () => {
  const lines: string[] = [];
  const story = makeStory({ print: (line) => lines.push(line) });
  const first = await story.step("the first", () => Promise.reject(new Error("no stock")));
  await story.step("the second", async () => first.get());
  await story.step("the third", async () => "done");
  expect(story.end()).toEqual({ passed: 1, failed: 2 });
  expect(lines.at(-1)).toBe("demo: 1 steps passed, 2 failed");
  expect(lines.join("\n")).toContain('This needs a step that failed: "the first".');
});

test("what does not come true is told with what was expected and what was seen", async () => {
  const waiting = eventually({
    expected: "three units",
    look: async () => 2,
    holds: (seen) => seen === 3,
    timeoutMs: 60,
  });
  await expect(waiting).rejects.toThrow("Expected three units; saw 2.");
});

test("what comes true in time is answered", async () => {
  let looks = 0;
  const seen = await eventually({
    expected: "three looks",
    look: async () => (looks += 1),
    holds: (count) => count === 3,
  });
  expect(seen).toBe(3);
});
