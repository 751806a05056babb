/**
 * `npm run bench -- allocation --orders FILE.csv.gz`: units served and oversold under strict escrow, the
 * dial, mirror and equal splits, beside one shared pool without delay; on a recorded order stream in
 * virtual time, in flash sales, and on streams made to break the bound. Options: --shops 5,20,100,
 * --sample 10 (every so manieth product), --seeds 900 (flash sales of the dial at 1e-5), --quick. Without
 * a file the stream is made (bench/replay/make-orders.ts).
 */
import { parseArgs } from "node:util";
import { z } from "zod";

import { flashReport, flashTasks } from "./allocation/flash-report.ts";
import { methodReport, methodTasks } from "./allocation/method-report.ts";
import { streamReport, streamTasks } from "./allocation/stream-report.ts";
import { stressReport } from "./allocation/stress-report.ts";
import { stressTasks } from "./allocation/stress.ts";
import { runTasks, type Task, type TaskResult } from "./allocation/tasks.ts";
import { runBench } from "./report/result.ts";
import { tableLines } from "./report/table.ts";

const EPSILONS = [1e-3, 1e-5];
const whole = z.coerce.number().int().min(1);

function readOptions() {
  const { values } = parseArgs({
    options: {
      orders: { type: "string" },
      shops: { type: "string" },
      sample: { type: "string" },
      seeds: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const { quick } = values;
  const wanted = z.object({
    orders: z.string().nullable().default(null),
    shops: z
      .string()
      .default(quick ? "5,20" : "5,20,100")
      .transform((text) => text.split(",").map((one) => whole.parse(one))),
    sample: whole.default(quick ? 4 : 10),
    seeds: whole.default(quick ? 8 : 900),
  });
  return { ...wanted.parse(values), quick };
}

const { orders: file, shops, sample, seeds, quick } = readOptions();

await runBench({
  name: "allocation",
  quick,
  async measure(print) {
    const tasks: Task[] = [
      ...streamTasks({ shops, sample }),
      ...flashTasks({ seeds }),
      ...methodTasks({ seeds: Math.ceil(seeds / 20) }),
      ...stressTasks(EPSILONS),
    ];
    const done: { task: Task; result: TaskResult }[] = [];
    await runTasks(tasks, {
      file,
      heard(task, result) {
        done.push({ task, result });
        if (done.length % 10 === 0) print(`${done.length} of ${tasks.length} tasks`);
      },
    });
    const reports = [streamReport(done), flashReport(done), methodReport(done), stressReport(done)];
    for (const { title, rows } of reports) {
      print(`\n${title}`);
      for (const line of tableLines(rows)) print(line);
    }
    return {
      figures: {
        stream: file === null ? "made" : "recorded",
        sample,
        reports: reports.map(({ title, rows }) => ({ title, rows })),
      },
      targets: reports.flatMap(({ targets }) => targets),
    };
  },
});
