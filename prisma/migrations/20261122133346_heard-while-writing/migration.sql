-- AlterTable
ALTER TABLE "WriteIntent" ADD COLUMN "heard" INTEGER;
