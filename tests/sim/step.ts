import type { Sim } from "./sim.ts";

/** One thing that can happen in a world. */
export interface Step {
  name: string;
  weight: number;
  run(sim: Sim): Promise<unknown>;
}
