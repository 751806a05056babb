import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";

const wanted = z.object({
  seeds: z.string().default("1-100"),
  seed: z.coerce.number().int().optional(),
  policy: z.enum(["strict", "dial", "mirror"]).default("strict"),
  workers: z.coerce.number().int().min(1).max(64).optional(),
  trace: z.boolean().default(false),
  "stop-at-first": z.boolean().default(false),
});

export interface SimulateOptions {
  seeds: number[];
  policy: "strict" | "dial" | "mirror";
  workers: number;
  /** Print everything that happened in each world. */
  trace: boolean;
  stopAtFirst: boolean;
}

export function readOptions(args: readonly string[]): SimulateOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: "string" },
      seed: { type: "string" },
      policy: { type: "string" },
      workers: { type: "string" },
      trace: { type: "boolean" },
      "stop-at-first": { type: "boolean" },
    },
  });
  const { seed, seeds, policy, workers, trace, ...rest } = wanted.parse(values);
  const list = seed === undefined ? readSeeds(seeds) : [seed];
  return {
    seeds: list,
    policy,
    workers: Math.min(workers ?? availableParallelism(), list.length),
    trace,
    stopAtFirst: rest["stop-at-first"],
  };
}

/** "1-1000" and "3,7,20-30". */
export function readSeeds(text: string): number[] {
  return text.split(",").flatMap((part) => {
    const [, from = "", to = from] = /^(\d+)(?:-(\d+))?$/.exec(part.trim()) ?? [];
    if (from === "" || Number(to) < Number(from))
      throw new Error(`--seeds: "${part}" is neither a seed nor a range such as 1-1000`);
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
  });
}
