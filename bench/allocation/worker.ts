/** One of the bench's threads: does the tasks that it is sent, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";

import { makeOrderRows, toStreamRows } from "#bench/replay/make-orders.ts";
import { readOrderFile } from "#bench/replay/read-file.ts";
import { readStream, type StreamOrder } from "#bench/replay/stream.ts";
import { runFlashCase, runPlain, runWeighted, runYardsticks } from "./flash-case.ts";
import { runStreamCase } from "./stream-case.ts";
import { runStress } from "./stress.ts";
import type { Task, TaskResult } from "./tasks.ts";

const MADE_LINES = 2_000;
const { file } = z.object({ file: z.string().nullable() }).parse(workerData);
let stream: Promise<readonly StreamOrder[]> | undefined;

async function readOrders(): Promise<readonly StreamOrder[]> {
  const linesMax = Number.MAX_SAFE_INTEGER;
  if (file !== null) return (await readOrderFile(file, { linesMax })).orders;
  return readStream(toStreamRows(makeOrderRows({ lines: MADE_LINES, seed: 1 })), { linesMax })
    .orders;
}

async function run(task: Task): Promise<TaskResult> {
  switch (task.kind) {
    case "stream":
      stream ??= readOrders();
      return { kind: task.kind, figures: runStreamCase(await stream, task) };
    case "flash":
      return { kind: task.kind, figures: runFlashCase(task) };
    case "flash yardsticks":
      return { kind: task.kind, figures: runYardsticks(task) };
    case "weighted":
      return { kind: task.kind, figures: runWeighted(task) };
    case "plain":
      return { kind: task.kind, figures: runPlain(task) };
    case "stress":
      return { kind: task.kind, figures: runStress(task) };
  }
}

parentPort?.on("message", (task: Task) => {
  void run(task).then((result) => parentPort?.postMessage(result));
});
