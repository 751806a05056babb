-- AlterTable
ALTER TABLE "Task" DROP COLUMN "leaseUntil",
DROP COLUMN "leasedBy",
ADD COLUMN     "jobId" TEXT;

-- CreateTable
CREATE TABLE "Worker" (
    "id" TEXT NOT NULL,
    "startedAt" BIGINT NOT NULL,
    "seenUntil" BIGINT NOT NULL,

    CONSTRAINT "Worker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL,
    "workerId" TEXT,
    "fence" INTEGER NOT NULL,

    CONSTRAINT "Lease_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Lease_workerId_idx" ON "Lease"("workerId");
