-- CreateTable
CREATE TABLE "PriceLadder" (
    "factoryId" TEXT NOT NULL,
    "productGid" TEXT NOT NULL,
    "tiers" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "refusal" TEXT,
    "savedAt" BIGINT NOT NULL,
    "writtenAt" BIGINT,

    PRIMARY KEY ("factoryId", "productGid")
);

-- CreateIndex
CREATE INDEX "PriceLadder_state_idx" ON "PriceLadder"("state");
