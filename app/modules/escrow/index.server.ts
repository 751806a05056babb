export {
  loadChannels,
  loadChannelsById,
  loadEscrow,
  saveEscrow,
  type EscrowItem,
} from "./store.server.ts";
export {
  makeStockQueries,
  type ItemDetails,
  type ItemRow,
  type StockQueries,
} from "./queries.server.ts";
export {
  changeReserves,
  loadReserves,
  sumReserved,
  type Reserve,
  type ReserveChange,
} from "./reserves.server.ts";
export {
  forgetLostMoves,
  noteLostMoves,
  readLostMoves,
  type LostMove,
} from "./lost-moves.server.ts";
export { loadUnreadChannels } from "./unread-channels.server.ts";
export { markChanged, markForPlanning, markFound } from "./mark-for-planning.server.ts";
export { recordSales } from "./record-sales.server.ts";
export {
  dedicate,
  releaseAll,
  setPolicy,
  setSafety,
  type StockRuleAnswer,
} from "./set-stock-rules.server.ts";
export {
  giveBackFound,
  loadRisks,
  newRisk,
  recordDemand,
  saveCharges,
  saveOverlapMax,
  type ItemRisk,
} from "./risk/risk-store.server.ts";
export { readStockPolicy, setStockPolicy } from "./stock-policy.server.ts";
