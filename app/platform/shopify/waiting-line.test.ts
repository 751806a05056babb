import { describe, expect, it } from "vitest";
import { makeWaitingLine } from "./waiting-line.ts";

describe("waiting line", () => {
  it("serves lower priority numbers first, and first come first served inside one", () => {
    const line = makeWaitingLine<string>();
    line.add("late", { priority: 5, since: 0 });
    line.add("first", { priority: 1, since: 1 });
    line.add("second", { priority: 1, since: 2 });
    expect([line.take(3), line.take(3), line.take(3)].map((w) => w?.value)).toEqual([
      "first",
      "second",
      "late",
    ]);
    expect(line.take(3)).toBeUndefined();
  });

  it("lets age win in the end, so that nothing starves", () => {
    const line = makeWaitingLine<string>();
    line.add("patient", { priority: 5, since: 0 });
    line.add("urgent", { priority: 1, since: 60_000 });
    expect(line.take(60_000)?.value).toBe("patient");
  });

  it("puts a turned-back caller in front of its own priority", () => {
    const line = makeWaitingLine<string>();
    line.add("a", { priority: 1, since: 0 });
    line.add("b", { priority: 1, since: 1 });
    const a = line.take(1);
    if (a) line.putBack(a);
    expect(line.take(1)?.value).toBe("a");
    expect(line.length()).toBe(1);
  });
});
