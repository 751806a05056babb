-- AlterTable
ALTER TABLE "Installation" ADD COLUMN     "installationGid" TEXT;
