export { readArrivals, readBatch, type ToldBatch } from "./arrivals.server.ts";
export { INVENTORY_TASKS, type InventoryDeps } from "./deps.server.ts";
export { firstCount, type FirstCount } from "./first-count.server.ts";
export {
  receiveGoods,
  writeReceipt,
  type NewReceipt,
  type ReceiptAnswer,
} from "./receive.server.ts";
export {
  changeStockOrder,
  createStockOrder,
  type NewStockOrder,
  type StockOrderAnswer,
  type StockOrderChange,
} from "./save-stock-order.server.ts";
export {
  makeStockOrderQueries,
  type ComingOrder,
  type StockOrderDetails,
  type StockOrderFilter,
  type StockOrderRow,
} from "./stock-order-queries.server.ts";
