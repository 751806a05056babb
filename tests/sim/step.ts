import type { Sim } from "./sim.ts";

/** One thing that can happen in a world. */
export interface Step {
  name: string;
  /** How likely it is beside the others. */
  weight: number;
  /** It is as likely in every world: without it nothing would go on. */
  always?: true;
  run(sim: Sim): Promise<unknown>;
}
