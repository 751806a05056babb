/** How many units each channel should have on sale, of one item. A named change point. */
export interface AllocationStrategy {
  readonly name: string;
  allocate(problem: AllocationProblem): AllocationTargets;
}

export interface AllocationProblem {
  /** Units that may be on sale at once over all channels: free and what open channels hold already. */
  pool: number;
  /** Units that mirror keeps back. */
  buffer: number;
  channels: readonly ChannelDemand[];
}

export interface ChannelDemand {
  id: string;
  /** The brand store is served from the goods themselves; what nobody needs stays there. */
  kind: "brand" | "reseller";
  /** What it has on sale now (exposure). */
  current: number;
  /** Units an hour it sold lately. */
  salesPerHour: number;
  /** Larger gains more from the same sale (partnership priority and margin). */
  weight: number;
  /** Units it must have as long as there are any, and may never exceed. */
  floor: number;
  cap: number;
}

/** Wanted exposure by channel id. */
export type AllocationTargets = ReadonlyMap<string, number>;
