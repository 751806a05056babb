-- AlterTable
ALTER TABLE "Channel" ADD COLUMN "beyondReach" TEXT;

-- CreateTable
CREATE TABLE "StockPolicy" (
    "factoryId" TEXT NOT NULL PRIMARY KEY,
    "policy" TEXT NOT NULL,
    "riskPerMillion" INTEGER NOT NULL,
    "updatedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "ItemRisk" (
    "itemId" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "balance" REAL NOT NULL,
    "charge" REAL NOT NULL,
    "riskPerMillion" INTEGER NOT NULL,
    "counts" TEXT NOT NULL,
    "sizes" TEXT NOT NULL,
    "countedAt" BIGINT NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Item" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "productGid" TEXT NOT NULL,
    "variantGid" TEXT NOT NULL,
    "inventoryItemGid" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "barcode" TEXT,
    "productTitle" TEXT NOT NULL,
    "variantTitle" TEXT NOT NULL,
    "productHandle" TEXT NOT NULL,
    "imageUrl" TEXT,
    "priceMinor" INTEGER NOT NULL,
    "costMinor" INTEGER,
    "weightGrams" INTEGER NOT NULL,
    "options" TEXT NOT NULL DEFAULT '[]',
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "offerId" TEXT,
    "policy" TEXT NOT NULL,
    "riskPerMillion" INTEGER,
    "overlapMax" INTEGER NOT NULL DEFAULT 0,
    "mirrorBuffer" INTEGER NOT NULL,
    "safetyTarget" INTEGER NOT NULL,
    "planDirtyAt" BIGINT,
    "restoredAt" BIGINT,
    "updatedAt" BIGINT NOT NULL
);
INSERT INTO "new_Item" ("barcode", "costMinor", "factoryId", "id", "imageUrl", "inventoryItemGid", "mirrorBuffer", "offerId", "options", "planDirtyAt", "policy", "priceMinor", "problem", "productGid", "productHandle", "productTitle", "restoredAt", "safetyTarget", "sku", "state", "updatedAt", "variantGid", "variantTitle", "weightGrams") SELECT "barcode", "costMinor", "factoryId", "id", "imageUrl", "inventoryItemGid", "mirrorBuffer", "offerId", "options", "planDirtyAt", "policy", "priceMinor", "problem", "productGid", "productHandle", "productTitle", "restoredAt", "safetyTarget", "sku", "state", "updatedAt", "variantGid", "variantTitle", "weightGrams" FROM "Item";
DROP TABLE "Item";
ALTER TABLE "new_Item" RENAME TO "Item";
CREATE INDEX "Item_factoryId_sku_idx" ON "Item"("factoryId", "sku");
CREATE INDEX "Item_factoryId_productGid_idx" ON "Item"("factoryId", "productGid");
CREATE INDEX "Item_planDirtyAt_idx" ON "Item"("planDirtyAt");
CREATE INDEX "Item_restoredAt_idx" ON "Item"("restoredAt");
CREATE UNIQUE INDEX "Item_factoryId_variantGid_key" ON "Item"("factoryId", "variantGid");
CREATE UNIQUE INDEX "Item_factoryId_inventoryItemGid_key" ON "Item"("factoryId", "inventoryItemGid");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ItemRisk_factoryId_idx" ON "ItemRisk"("factoryId");

-- What is mirrored already may go on taking units beyond what is there.
UPDATE "Item" SET "overlapMax" = 1000000000 WHERE "policy" = 'mirror';

-- CreateIndex
CREATE INDEX "Order_firstHeardAt_idx" ON "Order"("firstHeardAt");
