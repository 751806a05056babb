-- DropIndex
DROP INDEX "StockTransfer_cause_idx";
