import type { AllocationStrategy } from "./allocation.ts";

/**
 * The usual way: every channel shows the whole pool less a buffer. It serves most and can oversell,
 * because two shops may sell the same unit before the hub hears of either sale.
 */
export const mirrorEverywhere: AllocationStrategy = {
  name: "mirror",
  allocate(problem) {
    const shown = Math.max(problem.pool - problem.buffer, 0);
    return {
      targets: new Map(problem.channels.map(({ id, cap }) => [id, Math.min(shown, cap)])),
    };
  },
};
