-- CreateTable
CREATE TABLE "ItemToPlan" (
    "itemId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "since" BIGINT NOT NULL,

    CONSTRAINT "ItemToPlan_pkey" PRIMARY KEY ("itemId")
);
INSERT INTO "ItemToPlan" ("itemId", "factoryId", "since") SELECT "id", "factoryId", "planDirtyAt" FROM "Item" WHERE "planDirtyAt" IS NOT NULL;

-- CreateIndex
CREATE INDEX "ItemToPlan_since_idx" ON "ItemToPlan"("since");

-- DropIndex
DROP INDEX "Item_planDirtyAt_idx";

-- AlterTable
ALTER TABLE "Item" DROP COLUMN "planDirtyAt";
