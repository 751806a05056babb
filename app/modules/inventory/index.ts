export { isFirstCount } from "./first-count-cause.ts";
export {
  addShippingDays,
  dayIn,
  endOfDay,
  promiseDate,
  type Arrival,
  type DatePromise,
  type ShippingRhythm,
} from "./promise-date.ts";
export type { PromisedUnits, ReceivingShop } from "./ports.ts";
export {
  isDay,
  NO_STORY,
  openUnits,
  OPEN_STATES,
  statesAfter,
  type BatchStory,
  type StockOrderKind,
  type StockOrderState,
} from "./stock-order.ts";
