import {
  PLANNING_TASKS,
  runWhatIf,
  type PlanningDeps,
} from "#app/modules/planning/index.server.ts";
import type { TaskHandlers } from "#app/platform/tasks/runner.server.ts";

/** What a factory asks of its own record, as tasks. */
export function planningTasks(planning: PlanningDeps): TaskHandlers {
  return { [PLANNING_TASKS.whatIf]: ({ shopId }) => runWhatIf(planning, shopId) };
}
