import { afterEach, beforeEach, vi } from "vitest";

/**
 * A warning printed as an error (React, Node, our own logger) is a failure nobody looked at. A test
 * that expects one replaces `console.error` by a spy of its own and asserts on it.
 */
const printed: unknown[][] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    printed.push(parts);
  });
});

afterEach(() => {
  const first = printed[0];
  vi.restoreAllMocks();
  if (first) throw new Error(`Unexpected console.error: ${first.map(String).join(" ")}`);
});
