/** A process of its own that lives through the worlds it is told, one after the other. */
import { runWorld, type Verdict, type WorldRun } from "./run-world.ts";
import { shrink } from "./shrink.ts";

export interface Order {
  run: Omit<WorldRun, "without">;
  /** Look for the smallest part of it that breaks the same. */
  shrink: boolean;
}

export type Report = { verdict: Verdict } | { crash: string };

async function carryOut(order: Order): Promise<Report> {
  try {
    return { verdict: order.shrink ? await shrink(order.run) : await runWorld(order.run) };
  } catch (error) {
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on("message", (order: Order) => {
  void carryOut(order).then((report) => process.send?.(report));
});
// Its parent is gone: nobody would hear what it finds.
process.on("disconnect", () => process.exit());
