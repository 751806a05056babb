import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { makeTurnsMemory, makeWriteTurns } from "./write-turns.server.ts";

const TIMES = 200;
const MODULE = new URL("./write-turns.server.ts", import.meta.url).href;

/** Adds one to a number so slowly that whoever does it at the same time loses his own. */
const ADD_SLOWLY = `
  const addSlowly = async (turns, count) => {
    for (let time = 0; time < ${TIMES}; time += 1) {
      await turns.take();
      const was = count[0];
      const until = performance.now() + 0.1;
      while (performance.now() < until);
      count[0] = was + 1;
      turns.give();
    }
  };`;
const RIVAL = `${ADD_SLOWLY}
  const { parentPort, workerData } = require("node:worker_threads");
  parentPort.on("message", () => parentPort.close());
  import("${MODULE}").then(({ makeWriteTurns }) =>
    addSlowly(makeWriteTurns(workerData.turns), new Int32Array(workerData.count)),
  ).then(() => parentPort.postMessage("done"));`;

test("of two threads only one has a turn at a time", async () => {
  const workerData = { turns: makeTurnsMemory(), count: new SharedArrayBuffer(4) };
  const threads = [0, 1].map(() => new Worker(RIVAL, { eval: true, workerData }));
  await Promise.all(threads.map((thread) => once(thread, "message")));
  const ended = threads.map((thread) => once(thread, "exit"));
  for (const thread of threads) thread.postMessage("end");
  await Promise.all(ended);
  expect(new Int32Array(workerData.count)[0]).toBe(2 * TIMES);
});

test("whoever had the last turn leaves the next to one that waits", async () => {
  const memory = makeTurnsMemory();
  const [one, two] = [makeWriteTurns(memory), makeWriteTurns(memory)];
  const had: string[] = [];
  await one.take();
  expect(one.isWanted()).toBe(false);
  const second = two.take().then(() => had.push("two"));
  expect(one.isWanted()).toBe(true);
  one.give();
  const again = one.take().then(() => had.push("one"));
  await second;
  expect(had).toEqual(["two"]);
  two.give();
  await again;
  expect(had).toEqual(["two", "one"]);
});

/** Waits for its turn, and is busy when it comes. */
const BUSY = `
  const { parentPort, workerData } = require("node:worker_threads");
  import("${MODULE}").then(async ({ makeWriteTurns }) => {
    const turns = makeWriteTurns(workerData.turns);
    const taken = turns.take();
    parentPort.postMessage("waits");
    await new Promise((done) => setTimeout(done, 20));
    const until = performance.now() + 400;
    while (performance.now() < until);
    await taken;
    turns.give();
    parentPort.postMessage("had it");
  });`;

test("nobody waits for a thread that is busy when its turn comes", async () => {
  const workerData = { turns: makeTurnsMemory() };
  const turns = makeWriteTurns(workerData.turns);
  await turns.take();
  const busy = new Worker(BUSY, { eval: true, workerData });
  await once(busy, "message");
  await new Promise((done) => setTimeout(done, 100));
  turns.give();
  const askedAt = performance.now();
  await turns.take();
  expect(performance.now() - askedAt).toBeLessThan(150);
  turns.give();
  expect(await once(busy, "message")).toEqual(["had it"]);
  await busy.terminate();
});
