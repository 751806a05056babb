-- AlterTable
ALTER TABLE "Item" ADD COLUMN     "restoredAt" BIGINT;

-- AlterTable
ALTER TABLE "Level" ADD COLUMN     "restoredAt" BIGINT;

-- CreateTable
CREATE TABLE "ShopPulse" (
    "shopId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "heardAt" BIGINT,
    "available" INTEGER,
    "capacity" INTEGER,
    "restoreRate" INTEGER,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "measuredAt" BIGINT NOT NULL,

    CONSTRAINT "ShopPulse_pkey" PRIMARY KEY ("shopId","app")
);

-- CreateTable
CREATE TABLE "BackupMark" (
    "id" TEXT NOT NULL,
    "takenAt" BIGINT NOT NULL,

    CONSTRAINT "BackupMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RestoredShop" (
    "shopId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "takenAt" BIGINT NOT NULL,
    "restoredAt" BIGINT NOT NULL,
    "state" TEXT NOT NULL,
    "sweptAt" BIGINT,

    CONSTRAINT "RestoredShop_pkey" PRIMARY KEY ("shopId","app")
);

-- CreateIndex
CREATE INDEX "RestoredShop_state_idx" ON "RestoredShop"("state");

-- CreateIndex
CREATE INDEX "Item_restoredAt_idx" ON "Item"("restoredAt");

-- CreateIndex
CREATE INDEX "Level_state_idx" ON "Level"("state");

-- CreateIndex
CREATE INDEX "Level_restoredAt_idx" ON "Level"("restoredAt");

-- CreateIndex
CREATE INDEX "OrderLine_oversold_idx" ON "OrderLine"("oversold");
