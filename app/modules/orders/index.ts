export { judge, type JudgedOrder, type RejectReason, type Terms, type Verdict } from "./judge.ts";
export { nextState, type NextState, type SupplyFacts } from "./next-state.ts";
export type {
  FulfilmentRequests,
  MoveRequest,
  OrderReader,
  RequestAnswer,
  RoutedOrder,
  RoutedOrderInput,
  RoutedOrders,
  ShopRefLike,
  StockSignals,
} from "./ports.ts";
export { planMoves, type RoutePlan } from "./route-plan.ts";
export { defaultOrderSettings, type OrderSettings } from "./settings.ts";
export {
  isOver,
  openUnits,
  type FulfilmentLineSnapshot,
  type FulfilmentOrderSnapshot,
  type OrderSnapshot,
} from "./snapshot.ts";
export {
  HOLD_RELEASERS,
  FINAL_STATES,
  isFinal,
  isSupplyState,
  mayFollow,
  SUPPLY_STATES,
  type HoldReason,
  type HoldReleaser,
  type SupplyState,
} from "./states.ts";
