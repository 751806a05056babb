import { fork, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import type { Order, Report } from "#tests/sim/world-worker.ts";

const WORKER = resolve(import.meta.dirname, "../../tests/sim/world-worker.ts");

/** Worker processes, each at one world at a time. */
export interface Pool {
  /** Gives the order to the next idle worker. */
  run(order: Order): Promise<Report>;
  close(): void;
}

/** An order that takes longer than `patienceMs` waits for something that never comes: its worker is ended. */
export function openPool({ workers, patienceMs }: { workers: number; patienceMs: number }): Pool {
  const idle: ChildProcess[] = [];
  const waiting: ((child: ChildProcess) => void)[] = [];
  for (let count = 0; count < workers; count += 1) release(fork(WORKER));

  function release(child: ChildProcess): void {
    const next = waiting.shift();
    if (next) next(child);
    else idle.push(child);
  }

  function take(): Promise<ChildProcess> {
    const child = idle.pop();
    return child ? Promise.resolve(child) : new Promise((given) => waiting.push(given));
  }

  return {
    async run(order) {
      const child = await take();
      const report = await ask(child, order, patienceMs);
      release(hasEnded(child) ? fork(WORKER) : child);
      return report;
    },
    close() {
      for (const child of idle) child.disconnect();
    },
  };
}

function ask(child: ChildProcess, order: Order, patienceMs: number): Promise<Report> {
  return new Promise((answered) => {
    const done = (report: Report): void => {
      clearTimeout(tooLong);
      answered(report);
    };
    const tooLong = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    const ended = (code: number | null): void =>
      done({ crash: `the worker ended with ${code} in the world of seed ${order.run.seed}` });
    child.once("exit", ended);
    child.once("message", (report: Report) => {
      child.off("exit", ended);
      done(report);
    });
    child.send(order);
  });
}

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;
