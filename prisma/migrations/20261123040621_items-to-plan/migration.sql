-- What waits to be planned lies in a narrow table of its own, in the order of its key: a sale changes one
-- of its pages instead of a page of wide items. Prisma has no word for WITHOUT ROWID.

-- CreateTable
CREATE TABLE "ItemToPlan" (
    "itemId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "since" BIGINT NOT NULL,

    PRIMARY KEY ("itemId")
) WITHOUT ROWID;
INSERT INTO "ItemToPlan" ("itemId", "factoryId", "since") SELECT "id", "factoryId", "planDirtyAt" FROM "Item" WHERE "planDirtyAt" IS NOT NULL;
CREATE INDEX "ItemToPlan_since_idx" ON "ItemToPlan"("since");

-- DropIndex
DROP INDEX "Item_planDirtyAt_idx";

-- AlterTable
ALTER TABLE "Item" DROP COLUMN "planDirtyAt";
