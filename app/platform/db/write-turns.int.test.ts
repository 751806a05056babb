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

test("whoever asked first has the next turn", async () => {
  const memory = makeTurnsMemory();
  const [one, two, three] = [memory, memory, memory].map(makeWriteTurns);
  const had: string[] = [];
  await one?.take();
  const second = two?.take().then(() => had.push("two"));
  const third = three?.take().then(() => had.push("three"));
  await new Promise((done) => setTimeout(done, 20));
  expect(had).toEqual([]);
  one?.give();
  await second;
  expect(had).toEqual(["two"]);
  two?.give();
  await third;
  expect(had).toEqual(["two", "three"]);
});
