-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "overlapMax" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "riskPerMillion" INTEGER;

-- AlterTable
ALTER TABLE "Channel" ADD COLUMN     "beyondReach" TEXT;

-- CreateTable
CREATE TABLE "StockPolicy" (
    "factoryId" TEXT NOT NULL,
    "policy" TEXT NOT NULL,
    "riskPerMillion" INTEGER NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "StockPolicy_pkey" PRIMARY KEY ("factoryId")
);

-- CreateTable
CREATE TABLE "ItemRisk" (
    "itemId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "balance" DOUBLE PRECISION NOT NULL,
    "charge" DOUBLE PRECISION NOT NULL,
    "riskPerMillion" INTEGER NOT NULL,
    "counts" TEXT NOT NULL,
    "sizes" TEXT NOT NULL,
    "countedAt" BIGINT NOT NULL,

    CONSTRAINT "ItemRisk_pkey" PRIMARY KEY ("itemId")
);

-- CreateIndex
CREATE INDEX "ItemRisk_factoryId_idx" ON "ItemRisk"("factoryId");

-- CreateIndex
CREATE INDEX "Order_firstHeardAt_idx" ON "Order"("firstHeardAt");
