import type { Target } from "#bench/report/result.ts";
import type { Task, TaskResult } from "./tasks.ts";

export interface Report {
  title: string;
  rows: Record<string, string | number | null>[];
  targets: Target[];
}

export interface Done {
  task: Task;
  result: TaskResult;
}

export function atLeast(what: string, wanted: number, measured: number | null): Target {
  return { what, unit: "", bound: "at least", wanted, measured };
}

export function atMost(what: string, wanted: number, measured: number | null): Target {
  return { what, unit: "", bound: "at most", wanted, measured };
}

/** Smallest or largest of figures; null of none. */
export function leastOf(values: readonly number[]): number | null {
  return values.length > 0 ? Math.min(...values) : null;
}

export function mostOf(values: readonly number[]): number | null {
  return values.length > 0 ? Math.max(...values) : null;
}
