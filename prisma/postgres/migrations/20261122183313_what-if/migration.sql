-- CreateTable
CREATE TABLE "WhatIf" (
    "factoryId" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "itemsDone" INTEGER NOT NULL,
    "itemsTotal" INTEGER NOT NULL,
    "askedAt" BIGINT NOT NULL,
    "finishedAt" BIGINT,
    "result" TEXT,

    CONSTRAINT "WhatIf_pkey" PRIMARY KEY ("factoryId")
);
