import { describe, expect, test } from "vitest";

import { readableLine } from "./child.ts";

describe("readableLine", () => {
  test("gives a person the message of a structured line", () => {
    expect(readableLine('{"level":30,"msg":"listening on 3000","pid":1}')).toBe(
      "listening on 3000",
    );
  });

  test("says how serious a line is when it is more than information", () => {
    expect(readableLine('{"level":50,"msg":"cannot write","err":{"message":"disk full"}}')).toBe(
      "error: cannot write (disk full)",
    );
  });

  test("leaves alone what is not structured", () => {
    expect(readableLine("plain words")).toBe("plain words");
    expect(readableLine("{ not json")).toBe("{ not json");
  });
});
