-- CreateTable
CREATE TABLE "Voice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "productGid" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "orderId" TEXT,
    "author" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "rating" INTEGER,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "answer" TEXT,
    "answeredAt" BIGINT,
    "writtenAt" BIGINT NOT NULL,
    "decidedAt" BIGINT
);

-- CreateIndex
CREATE INDEX "Voice_factoryId_state_writtenAt_idx" ON "Voice"("factoryId", "state", "writtenAt");

-- CreateIndex
CREATE INDEX "Voice_factoryId_productGid_kind_state_writtenAt_idx" ON "Voice"("factoryId", "productGid", "kind", "state", "writtenAt");

-- CreateIndex
CREATE INDEX "Voice_factoryId_customerId_idx" ON "Voice"("factoryId", "customerId");

-- CreateIndex
CREATE UNIQUE INDEX "Voice_factoryId_key_key" ON "Voice"("factoryId", "key");
