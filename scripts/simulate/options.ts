import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";

/** How the factory of a world divides its items. */
export const POLICIES = ["strict", "dial", "mirror"] as const;
export type PolicyName = (typeof POLICIES)[number];

const wanted = z.object({
  seeds: z.string().default("1-100"),
  seed: z.coerce.number().int().optional(),
  policy: z.enum(POLICIES).optional(),
  workers: z.coerce.number().int().min(1).max(64).optional(),
  trace: z.boolean().default(false),
  "stop-at-first": z.boolean().default(false),
  patience: z.coerce.number().int().min(1).default(900),
});

export interface SimulateOptions {
  seeds: number[];
  /** Of all worlds; when it is not said each world draws strict or dial. */
  policy: PolicyName | undefined;
  workers: number;
  /** Print everything that happened in each world. */
  trace: boolean;
  stopAtFirst: boolean;
  /** How long a world may take. */
  patienceMs: number;
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
      patience: { type: "string" },
    },
  });
  const { seed, seeds, policy, workers, trace, patience, ...rest } = wanted.parse(values);
  const list = seed === undefined ? readSeeds(seeds) : [seed];
  return {
    seeds: list,
    policy,
    workers: Math.min(workers ?? availableParallelism(), list.length),
    trace,
    stopAtFirst: rest["stop-at-first"],
    patienceMs: patience * 1_000,
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
