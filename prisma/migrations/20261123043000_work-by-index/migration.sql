-- What waits is a small part of each of these tables: an index of that part alone holds nothing of the rest,
-- which then costs neither the looking nor the writing. Prisma has no word for it.
DROP INDEX "Level_shopId_app_dirtySince_idx";
CREATE INDEX "Level_shopId_app_dirtySince_idx" ON "Level"("shopId", "app", "dirtySince") WHERE "dirtySince" IS NOT NULL;
DROP INDEX "Level_dirtySince_idx";
CREATE INDEX "Level_dirtySince_idx" ON "Level"("dirtySince") WHERE "dirtySince" IS NOT NULL;
DROP INDEX "Level_shopId_app_readSince_idx";
CREATE INDEX "Level_shopId_app_readSince_idx" ON "Level"("shopId", "app", "readSince") WHERE "readSince" IS NOT NULL;
DROP INDEX "Level_readAt_idx";
CREATE INDEX "Level_readAt_idx" ON "Level"("readAt") WHERE "readAt" IS NOT NULL;
DROP INDEX "Level_restoredAt_idx";
CREATE INDEX "Level_restoredAt_idx" ON "Level"("restoredAt") WHERE "restoredAt" IS NOT NULL;
DROP INDEX "Item_restoredAt_idx";
CREATE INDEX "Item_restoredAt_idx" ON "Item"("restoredAt") WHERE "restoredAt" IS NOT NULL;

-- Batches that wait for their answer, and those of the last hour.
DROP INDEX "WriteBatch_shopId_app_state_retryAt_idx";
CREATE INDEX "WriteBatch_shopId_app_retryAt_idx" ON "WriteBatch"("shopId", "app", "retryAt");
CREATE INDEX "WriteBatch_open_idx" ON "WriteBatch"("shopId", "app", "retryAt") WHERE "state" = 'open';
