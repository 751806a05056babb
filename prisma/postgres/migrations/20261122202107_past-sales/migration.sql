-- AlterTable
ALTER TABLE "WhatIf" ADD COLUMN     "shops" INTEGER;

-- CreateTable
CREATE TABLE "PastRead" (
    "factoryId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "bulkGid" TEXT,
    "problem" TEXT,
    "at" BIGINT NOT NULL,

    CONSTRAINT "PastRead_pkey" PRIMARY KEY ("factoryId")
);

-- CreateTable
CREATE TABLE "PastSale" (
    "factoryId" TEXT NOT NULL,
    "lineGid" TEXT NOT NULL,
    "orderGid" TEXT NOT NULL,
    "variantGid" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "shipped" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "PastSale_pkey" PRIMARY KEY ("factoryId","lineGid")
);

-- CreateIndex
CREATE INDEX "PastSale_factoryId_at_idx" ON "PastSale"("factoryId", "at");
