-- CreateTable
CREATE TABLE "Worker" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "startedAt" BIGINT NOT NULL,
    "seenUntil" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "workerId" TEXT,
    "fence" INTEGER NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Task" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "runAt" BIGINT NOT NULL,
    "revision" INTEGER NOT NULL,
    "jobId" TEXT,
    "error" TEXT,
    "createdAt" BIGINT NOT NULL
);
INSERT INTO "new_Task" ("app", "attempts", "createdAt", "error", "group", "id", "key", "kind", "payload", "priority", "revision", "runAt", "shopId", "state") SELECT "app", "attempts", "createdAt", "error", "group", "id", "key", "kind", "payload", "priority", "revision", "runAt", "shopId", "state" FROM "Task";
DROP TABLE "Task";
ALTER TABLE "new_Task" RENAME TO "Task";
CREATE INDEX "Task_state_priority_runAt_idx" ON "Task"("state", "priority", "runAt");
CREATE INDEX "Task_state_runAt_idx" ON "Task"("state", "runAt");
CREATE INDEX "Task_shopId_state_idx" ON "Task"("shopId", "state");
CREATE UNIQUE INDEX "Task_kind_key_key" ON "Task"("kind", "key");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Lease_workerId_idx" ON "Lease"("workerId");
