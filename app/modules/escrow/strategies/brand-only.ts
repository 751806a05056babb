import type { AllocationStrategy } from "./allocation.ts";

/** Everything to the brand store: the factory takes its stock back. */
export const brandOnly: AllocationStrategy = {
  name: "brand_only",
  allocate(problem) {
    return new Map(
      problem.channels.map((channel) => [channel.id, channel.kind === "brand" ? problem.pool : 0]),
    );
  },
};
