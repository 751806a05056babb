import { expect, test } from "vitest";
import { realClock } from "./clock.server.ts";

const IDS = 5_000;
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

test("ids are different, also between two clocks, and sort by the order of their making", () => {
  const [one, other] = [realClock(), realClock()];
  const made = Array.from({ length: IDS }, () => one.newId());
  expect([...made].sort()).toEqual(made);
  expect(made.every((id) => ULID.test(id))).toBe(true);
  const all = new Set([...made, ...Array.from({ length: IDS }, () => other.newId())]);
  expect(all.size).toBe(2 * IDS);
});
