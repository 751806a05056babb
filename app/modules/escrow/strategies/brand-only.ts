import type { AllocationStrategy } from "./allocation.ts";

/** Everything to the brand store: the factory takes its stock back. */
export const brandOnly: AllocationStrategy = {
  name: "brand_only",
  allocate(problem) {
    return {
      targets: new Map(
        problem.channels.map(({ id, kind }) => [id, kind === "brand" ? problem.pool : 0]),
      ),
    };
  },
};
