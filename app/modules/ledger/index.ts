export {
  coolingOf,
  dedicatedTo,
  exposureOf,
  holdOf,
  isOwing,
  isStockAccount,
  type StockAccount,
} from "./accounts.ts";
export {
  balanceOf,
  emptyBooks,
  heldOf,
  move,
  onHandOf,
  overlapOf,
  shortfallOf,
  sumOf,
  type Cause,
  type ItemBooks,
  type StockTransfer,
  type TransferReason,
} from "./books.ts";
