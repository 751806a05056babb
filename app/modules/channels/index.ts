export type {
  AdjustRow,
  LaneRef,
  LevelReader,
  LevelSample,
  MoveRow,
  OrderFacts,
  OrderFactsTx,
  SampledItem,
  StockCall,
  StockWrite,
  StockWriter,
  WriteAnswer,
} from "./ports.ts";
export { planLevel, type LevelMove, type LevelView } from "./plan-level.ts";
export { nextStep, type NextStep } from "./resend-rule.ts";
export { defaultLaneSettings, type LaneSettings } from "./settings.ts";
export { splitBrandTarget } from "./split-brand-target.ts";
