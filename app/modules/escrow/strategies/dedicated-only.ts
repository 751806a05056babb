import type { AllocationStrategy } from "./allocation.ts";

/** Resellers sell only what is locked for them (their floor); the rest is the brand store's. */
export const dedicatedOnly: AllocationStrategy = {
  name: "dedicated",
  allocate(problem) {
    const targets = new Map<string, number>();
    let left = problem.pool;
    for (const channel of problem.channels.filter(({ kind }) => kind === "reseller")) {
      const units = Math.min(channel.floor, channel.cap, left);
      targets.set(channel.id, units);
      left -= units;
    }
    for (const channel of problem.channels.filter(({ kind }) => kind === "brand")) {
      targets.set(channel.id, Math.min(left, channel.cap));
    }
    return { targets };
  },
};
