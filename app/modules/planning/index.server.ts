export { makePlanningQueries } from "./queries.server.ts";
export {
  askWhatIf,
  PLANNING_TASKS,
  runWhatIf,
  WHAT_IF_DAYS,
  type PlanningDeps,
  type WhatIfAnswer,
} from "./run-what-if.server.ts";
export type { WhatIf } from "./what-if-store.server.ts";
