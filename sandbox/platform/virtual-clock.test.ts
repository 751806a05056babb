import { expect, test } from "vitest";
import { createVirtualClock } from "./virtual-clock.ts";

test("runs timers by time, then by the order they were set in, and not those cancelled", async () => {
  const clock = createVirtualClock({ startAt: 1000 });
  const ran: string[] = [];
  const note = (name: string) => () => void ran.push(`${name}@${clock.now()}`);
  for (const [delay, name] of [
    [50, "d"],
    [20, "a"],
    [30, "c"],
    [20, "b"],
    [40, "x"],
  ] as const) {
    const timer = clock.setTimer(delay, note(name));
    if (name === "x") timer.cancel();
  }
  expect(clock.nextTimerAt()).toBe(1020);
  await clock.advance(49);
  expect(ran).toEqual(["a@1020", "b@1020", "c@1030"]);
  await clock.advance(1);
  expect(ran.at(-1)).toBe("d@1050");
  expect(clock.nextTimerAt()).toBeUndefined();
});

test("gives what a timer started its turn before the next timer", async () => {
  const clock = createVirtualClock({ startAt: 0 });
  const ran: string[] = [];
  clock.setTimer(
    10,
    () => void Promise.resolve().then(() => clock.setTimer(5, () => ran.push("inner"))),
  );
  clock.setTimer(20, () => ran.push("outer"));
  await clock.advance(30);
  expect(ran).toEqual(["inner", "outer"]);
});
