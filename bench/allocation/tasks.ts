/** What the bench's threads can be asked, and what they answer. */
import { Worker } from "node:worker_threads";
import { forEachAtOnce } from "#bench/replay/pool.ts";
import type {
  FlashFigures,
  FlashTask,
  PlainTask,
  WeightedTask,
  YardstickFigures,
  YardstickTask,
} from "./flash-case.ts";
import type { WeightedSale } from "./rare-in-flash.ts";
import type { StreamFigures, StreamTask } from "./stream-case.ts";
import type { StressFigures, StressTask } from "./stress.ts";

interface Answers {
  stream: { task: StreamTask; figures: StreamFigures };
  flash: { task: FlashTask; figures: FlashFigures };
  "flash yardsticks": { task: YardstickTask; figures: YardstickFigures };
  weighted: { task: WeightedTask; figures: WeightedSale[] };
  plain: { task: PlainTask; figures: WeightedSale[] };
  stress: { task: StressTask; figures: StressFigures };
}

export type Task = Answers[keyof Answers]["task"];
export type TaskResult = {
  [Kind in keyof Answers]: { kind: Kind; figures: Answers[Kind]["figures"] };
}[keyof Answers];

const THREADS = 2;

/** Does all tasks on two threads and tells of each as it ends. A task that fails ends the bench. */
export async function runTasks(
  tasks: readonly Task[],
  options: { file: string | null; heard: (task: Task, result: TaskResult) => void },
): Promise<void> {
  const threads = Array.from(
    { length: THREADS },
    () => new Worker(new URL("worker.ts", import.meta.url), { workerData: { file: options.file } }),
  );
  const idle = [...threads];
  try {
    await forEachAtOnce(tasks, {
      atOnce: THREADS,
      async work(task) {
        const thread = idle.pop();
        if (!thread) throw new Error("More tasks at once than threads.");
        options.heard(task, await ask(thread, task));
        idle.push(thread);
      },
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function ask(thread: Worker, task: Task): Promise<TaskResult> {
  return new Promise((resolve, reject) => {
    thread.once("error", reject);
    thread.once("message", (result: TaskResult) => {
      thread.off("error", reject);
      resolve(result);
    });
    thread.postMessage(task);
  });
}
