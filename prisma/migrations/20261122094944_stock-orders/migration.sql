-- CreateTable
CREATE TABLE "StoreSettings" (
    "factoryId" TEXT NOT NULL PRIMARY KEY,
    "origins" TEXT NOT NULL,
    "stockShown" TEXT NOT NULL,
    "handlingDays" INTEGER NOT NULL,
    "shippingDays" TEXT NOT NULL,
    "secretVersion" INTEGER NOT NULL,
    "updatedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "StockOrder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "expectedOn" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,
    "closedAt" BIGINT
);

-- CreateTable
CREATE TABLE "StockOrderLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "stockOrderId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "received" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "stockOrderId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "firstSentAt" BIGINT,
    "problem" TEXT,
    "createdAt" BIGINT NOT NULL,
    "doneAt" BIGINT
);

-- CreateIndex
CREATE INDEX "StockOrder_factoryId_state_expectedOn_idx" ON "StockOrder"("factoryId", "state", "expectedOn");

-- CreateIndex
CREATE INDEX "StockOrderLine_itemId_idx" ON "StockOrderLine"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "StockOrderLine_stockOrderId_itemId_key" ON "StockOrderLine"("stockOrderId", "itemId");

-- CreateIndex
CREATE INDEX "Receipt_stockOrderId_idx" ON "Receipt"("stockOrderId");
