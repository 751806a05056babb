-- CreateTable
CREATE TABLE "WhatIf" (
    "factoryId" TEXT NOT NULL PRIMARY KEY,
    "days" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "itemsDone" INTEGER NOT NULL,
    "itemsTotal" INTEGER NOT NULL,
    "askedAt" BIGINT NOT NULL,
    "finishedAt" BIGINT,
    "result" TEXT
);
