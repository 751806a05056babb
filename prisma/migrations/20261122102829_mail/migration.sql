-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "recipientMark" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "sentAt" BIGINT
);

-- CreateTable
CREATE TABLE "RestockWish" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "recipientMark" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "pageUrl" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL
);

-- CreateIndex
CREATE INDEX "Mail_state_createdAt_idx" ON "Mail"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_factoryId_recipientMark_idx" ON "Mail"("factoryId", "recipientMark");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_factoryId_key_key" ON "Mail"("factoryId", "key");

-- CreateIndex
CREATE INDEX "RestockWish_factoryId_recipientMark_idx" ON "RestockWish"("factoryId", "recipientMark");

-- CreateIndex
CREATE INDEX "RestockWish_state_itemId_idx" ON "RestockWish"("state", "itemId");

-- CreateIndex
CREATE INDEX "RestockWish_createdAt_idx" ON "RestockWish"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "RestockWish_itemId_recipientMark_key" ON "RestockWish"("itemId", "recipientMark");
