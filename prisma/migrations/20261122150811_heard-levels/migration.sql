-- AlterTable
ALTER TABLE "Level" ADD COLUMN "heard" INTEGER;
ALTER TABLE "Level" ADD COLUMN "heardAt" BIGINT;

-- AlterTable
ALTER TABLE "WriteIntent" ADD COLUMN "heard" INTEGER;
