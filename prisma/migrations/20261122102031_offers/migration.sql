-- AlterTable
ALTER TABLE "Item" ADD COLUMN "offerId" TEXT;

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "stockOrderId" TEXT NOT NULL,
    "stockOrderLineId" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "units" INTEGER NOT NULL,
    "arrived" INTEGER NOT NULL DEFAULT 0,
    "priceMinor" INTEGER NOT NULL,
    "payment" TEXT NOT NULL,
    "paymentReason" TEXT NOT NULL,
    "threshold" INTEGER,
    "endsAt" BIGINT,
    "payWithinDays" INTEGER NOT NULL DEFAULT 7,
    "promisedOn" TEXT NOT NULL,
    "productGid" TEXT,
    "variantGid" TEXT,
    "inventoryItemGid" TEXT,
    "planGroupGid" TEXT,
    "planGid" TEXT,
    "sent" TEXT NOT NULL DEFAULT '{}',
    "createdAt" BIGINT NOT NULL,
    "openedAt" BIGINT,
    "endedAt" BIGINT
);

-- CreateTable
CREATE TABLE "OfferOrder" (
    "offerId" TEXT NOT NULL,
    "orderGid" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "charge" TEXT NOT NULL,
    "pledgeId" TEXT,
    "mandateGid" TEXT,
    "problem" TEXT,
    "promisedOn" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    PRIMARY KEY ("offerId", "orderGid")
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "offerId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "customerGid" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "draftGid" TEXT,
    "invoiceUrl" TEXT,
    "payBy" BIGINT,
    "sentAt" BIGINT,
    "problem" TEXT,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL
);

-- CreateIndex
CREATE INDEX "Offer_factoryId_state_idx" ON "Offer"("factoryId", "state");

-- CreateIndex
CREATE INDEX "Offer_itemId_state_idx" ON "Offer"("itemId", "state");

-- CreateIndex
CREATE INDEX "Offer_stockOrderLineId_idx" ON "Offer"("stockOrderLineId");

-- CreateIndex
CREATE INDEX "Offer_inventoryItemGid_idx" ON "Offer"("inventoryItemGid");

-- CreateIndex
CREATE INDEX "OfferOrder_orderGid_idx" ON "OfferOrder"("orderGid");

-- CreateIndex
CREATE INDEX "OfferOrder_state_idx" ON "OfferOrder"("state");

-- CreateIndex
CREATE INDEX "Pledge_state_payBy_idx" ON "Pledge"("state", "payBy");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_offerId_customerGid_key" ON "Pledge"("offerId", "customerGid");
