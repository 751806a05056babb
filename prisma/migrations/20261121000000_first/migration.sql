-- CreateTable
CREATE TABLE "Shop" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "domain" TEXT NOT NULL,
    "gid" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "shipFrom" TEXT,
    "createdAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Installation" (
    "shopId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "scopes" TEXT NOT NULL,
    "accessToken" TEXT,
    "accessExpiresAt" BIGINT,
    "refreshToken" TEXT,
    "refreshExpiresAt" BIGINT,
    "tokenVersion" INTEGER NOT NULL,
    "installedAt" BIGINT NOT NULL,
    "uninstalledAt" BIGINT,
    "blockedReason" TEXT,
    "blockedAt" BIGINT,
    "ordersSweptAt" BIGINT,

    PRIMARY KEY ("shopId", "app")
);

-- CreateTable
CREATE TABLE "WebSession" (
    "app" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "expiresAt" BIGINT,

    PRIMARY KEY ("app", "id")
);

-- CreateTable
CREATE TABLE "InboxMessage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "app" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "webhookId" TEXT NOT NULL,
    "eventId" TEXT,
    "triggeredAt" BIGINT,
    "receivedAt" BIGINT NOT NULL,
    "payload" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "runAt" BIGINT NOT NULL,
    "error" TEXT,
    "doneAt" BIGINT
);

-- CreateTable
CREATE TABLE "Task" (
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
    "leasedBy" TEXT,
    "leaseUntil" BIGINT,
    "error" TEXT,
    "createdAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Product" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "gid" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "descriptionHtml" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "productType" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "images" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "updatedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Item" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "productGid" TEXT NOT NULL,
    "variantGid" TEXT NOT NULL,
    "inventoryItemGid" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "barcode" TEXT,
    "productTitle" TEXT NOT NULL,
    "variantTitle" TEXT NOT NULL,
    "productHandle" TEXT NOT NULL,
    "imageUrl" TEXT,
    "priceMinor" INTEGER NOT NULL,
    "costMinor" INTEGER,
    "weightGrams" INTEGER NOT NULL,
    "options" TEXT NOT NULL DEFAULT '[]',
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "policy" TEXT NOT NULL,
    "mirrorBuffer" INTEGER NOT NULL,
    "safetyTarget" INTEGER NOT NULL,
    "planDirtyAt" BIGINT,
    "updatedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "FactoryLocation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "gid" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "rank" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "ItemLocation" (
    "itemId" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "onHand" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL,
    "promised" INTEGER NOT NULL,

    PRIMARY KEY ("itemId", "locationId")
);

-- CreateTable
CREATE TABLE "StockTransfer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "fromAccount" TEXT NOT NULL,
    "toAccount" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "at" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "StockBalance" (
    "itemId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "units" INTEGER NOT NULL,

    PRIMARY KEY ("itemId", "kind", "account")
);

-- CreateTable
CREATE TABLE "DedicatedStock" (
    "partnershipId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "units" INTEGER NOT NULL,

    PRIMARY KEY ("partnershipId", "itemId")
);

-- CreateTable
CREATE TABLE "CoolingLot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "notBefore" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "resellerId" TEXT,
    "state" TEXT NOT NULL,
    "inviteCode" TEXT NOT NULL,
    "inviteExpiresAt" BIGINT NOT NULL,
    "label" TEXT NOT NULL,
    "discountBasisPoints" INTEGER NOT NULL,
    "graceMs" INTEGER NOT NULL,
    "creditLimitMinor" INTEGER,
    "shipsTo" TEXT NOT NULL,
    "autoRequest" TEXT NOT NULL,
    "coolingMs" INTEGER NOT NULL,
    "priority" INTEGER NOT NULL,
    "markUpBasisPoints" INTEGER NOT NULL DEFAULT 0,
    "exchangeMillionths" INTEGER,
    "publishAs" TEXT NOT NULL DEFAULT 'active',
    "serviceGid" TEXT,
    "locationGid" TEXT,
    "serviceState" TEXT NOT NULL,
    "serviceProblem" TEXT,
    "pausedBy" TEXT,
    "createdAt" BIGINT NOT NULL,
    "acceptedAt" BIGINT,
    "endedAt" BIGINT,
    "endedReason" TEXT
);

-- CreateTable
CREATE TABLE "Channel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "partnershipId" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Listing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channelId" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "resellerId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "productGid" TEXT,
    "variantGid" TEXT,
    "inventoryItemGid" TEXT,
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "priceMinor" INTEGER,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Level" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "inventoryItemGid" TEXT NOT NULL,
    "locationGid" TEXT NOT NULL,
    "locationId" TEXT,
    "target" INTEGER NOT NULL,
    "known" INTEGER NOT NULL,
    "generation" INTEGER NOT NULL,
    "dirtySince" BIGINT,
    "readSince" BIGINT,
    "readReason" TEXT,
    "readAt" BIGINT,
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "lastReadAt" BIGINT,
    "lastWriteAt" BIGINT
);

-- CreateTable
CREATE TABLE "WriteBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shopId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "variables" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "outcome" TEXT,
    "attempts" INTEGER NOT NULL,
    "firstSentAt" BIGINT,
    "lastSentAt" BIGINT,
    "unansweredAt" BIGINT,
    "retryAt" BIGINT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "settledAt" BIGINT
);

-- CreateTable
CREATE TABLE "WriteIntent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "batchId" TEXT NOT NULL,
    "levelId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "fromUnits" INTEGER,
    "state" TEXT NOT NULL,
    "dirtySince" BIGINT,
    "error" TEXT
);

-- CreateTable
CREATE TABLE "Order" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shopId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "gid" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "remoteUpdatedAt" BIGINT NOT NULL,
    "remoteCreatedAt" BIGINT NOT NULL,
    "financialStatus" TEXT NOT NULL,
    "cancelledAt" BIGINT,
    "currency" TEXT NOT NULL,
    "seenAt" BIGINT NOT NULL,
    "bookedAt" BIGINT,
    "problem" TEXT,
    "firstHeardAt" BIGINT
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "lineGid" TEXT NOT NULL,
    "asked" INTEGER NOT NULL,
    "shipped" INTEGER NOT NULL,
    "oversold" INTEGER NOT NULL,
    "override" INTEGER NOT NULL,
    "locationId" TEXT,
    "priceMinor" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "sku" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SupplyOrder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orderId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "partnershipId" TEXT,
    "kind" TEXT NOT NULL,
    "fulfilmentOrderGid" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "heldState" TEXT,
    "requestStatus" TEXT NOT NULL,
    "graceUntil" BIGINT,
    "routedOrderGid" TEXT,
    "routedFulfilmentOrderGid" TEXT,
    "routeState" TEXT NOT NULL,
    "routeSentAt" BIGINT,
    "routePlan" TEXT,
    "destinationCountry" TEXT,
    "seenAt" BIGINT NOT NULL,
    "heldAt" BIGINT,
    "requestedAt" BIGINT,
    "acceptedAt" BIGINT,
    "routedAt" BIGINT,
    "shippedAt" BIGINT,
    "closedAt" BIGINT,
    "updatedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "SupplyLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "supplyOrderId" TEXT NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "fulfilmentLineGid" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "locationId" TEXT,
    "quantity" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL,
    "shipped" INTEGER NOT NULL,
    "wholesaleMinor" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "SupplyTransition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "supplyOrderId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "reason" TEXT,
    "cause" TEXT NOT NULL,
    "at" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Parcel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "supplyOrderId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "factoryFulfilmentGid" TEXT NOT NULL,
    "trackingNumber" TEXT,
    "trackingCompany" TEXT,
    "trackingUrl" TEXT,
    "state" TEXT NOT NULL,
    "shopFulfilmentGid" TEXT,
    "sentAt" BIGINT,
    "createdAt" BIGINT NOT NULL,
    "toldAt" BIGINT
);

-- CreateTable
CREATE TABLE "ParcelLine" (
    "parcelId" TEXT NOT NULL,
    "supplyLineId" TEXT NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    PRIMARY KEY ("parcelId", "supplyLineId")
);

-- CreateTable
CREATE TABLE "Shipment" (
    "shipmentId" TEXT NOT NULL,
    "fulfilmentOrderGid" TEXT NOT NULL,
    "supplyOrderId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "knownGids" TEXT NOT NULL,
    "sentAt" BIGINT,
    "madeGid" TEXT,
    "createdAt" BIGINT NOT NULL,

    PRIMARY KEY ("shipmentId", "fulfilmentOrderGid")
);

-- CreateTable
CREATE TABLE "LostMove" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "factoryId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "readableAt" BIGINT NOT NULL,
    "coolsUntil" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shopId" TEXT NOT NULL,
    "factoryId" TEXT,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "firstAt" BIGINT NOT NULL,
    "lastAt" BIGINT NOT NULL,
    "settledAt" BIGINT
);

-- CreateTable
CREATE TABLE "SaleRate" (
    "channelId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "perHour" REAL NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    PRIMARY KEY ("channelId", "itemId")
);

-- CreateTable
CREATE TABLE "ShopWindow" (
    "shopId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL PRIMARY KEY,
    "samples" INTEGER NOT NULL,
    "p50Ms" INTEGER NOT NULL,
    "p99Ms" INTEGER NOT NULL,
    "p999Ms" INTEGER NOT NULL,
    "updatedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "FirstCopy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "partnershipId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "bulkOperationGid" TEXT,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "detail" TEXT,
    "startedAt" BIGINT NOT NULL,
    "finishedAt" BIGINT
);

-- CreateTable
CREATE TABLE "ScheduleRun" (
    "name" TEXT NOT NULL,
    "slot" BIGINT NOT NULL,
    "ranAt" BIGINT NOT NULL,

    PRIMARY KEY ("name", "slot")
);

-- CreateTable
CREATE TABLE "ShopSettings" (
    "shopId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    PRIMARY KEY ("shopId", "app")
);

-- CreateTable
CREATE TABLE "AccessLog" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "shopId" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" BIGINT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Shop_domain_key" ON "Shop"("domain");

-- CreateIndex
CREATE INDEX "Installation_app_state_idx" ON "Installation"("app", "state");

-- CreateIndex
CREATE INDEX "WebSession_app_shop_idx" ON "WebSession"("app", "shop");

-- CreateIndex
CREATE INDEX "InboxMessage_state_runAt_idx" ON "InboxMessage"("state", "runAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboxMessage_app_shopId_topic_webhookId_key" ON "InboxMessage"("app", "shopId", "topic", "webhookId");

-- CreateIndex
CREATE INDEX "Task_state_priority_runAt_idx" ON "Task"("state", "priority", "runAt");

-- CreateIndex
CREATE INDEX "Task_state_runAt_idx" ON "Task"("state", "runAt");

-- CreateIndex
CREATE INDEX "Task_shopId_state_idx" ON "Task"("shopId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Task_kind_key_key" ON "Task"("kind", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Product_factoryId_gid_key" ON "Product"("factoryId", "gid");

-- CreateIndex
CREATE INDEX "Item_factoryId_sku_idx" ON "Item"("factoryId", "sku");

-- CreateIndex
CREATE INDEX "Item_factoryId_productGid_idx" ON "Item"("factoryId", "productGid");

-- CreateIndex
CREATE INDEX "Item_planDirtyAt_idx" ON "Item"("planDirtyAt");

-- CreateIndex
CREATE UNIQUE INDEX "Item_factoryId_variantGid_key" ON "Item"("factoryId", "variantGid");

-- CreateIndex
CREATE UNIQUE INDEX "Item_factoryId_inventoryItemGid_key" ON "Item"("factoryId", "inventoryItemGid");

-- CreateIndex
CREATE UNIQUE INDEX "FactoryLocation_factoryId_gid_key" ON "FactoryLocation"("factoryId", "gid");

-- CreateIndex
CREATE INDEX "StockTransfer_itemId_at_idx" ON "StockTransfer"("itemId", "at");

-- CreateIndex
CREATE INDEX "StockTransfer_cause_idx" ON "StockTransfer"("cause");

-- CreateIndex
CREATE INDEX "StockBalance_account_idx" ON "StockBalance"("account");

-- CreateIndex
CREATE INDEX "DedicatedStock_itemId_idx" ON "DedicatedStock"("itemId");

-- CreateIndex
CREATE INDEX "CoolingLot_itemId_channelId_idx" ON "CoolingLot"("itemId", "channelId");

-- CreateIndex
CREATE INDEX "CoolingLot_notBefore_idx" ON "CoolingLot"("notBefore");

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_inviteCode_key" ON "Partnership"("inviteCode");

-- CreateIndex
CREATE INDEX "Partnership_factoryId_state_idx" ON "Partnership"("factoryId", "state");

-- CreateIndex
CREATE INDEX "Partnership_resellerId_state_idx" ON "Partnership"("resellerId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Channel_partnershipId_key" ON "Channel"("partnershipId");

-- CreateIndex
CREATE INDEX "Channel_factoryId_idx" ON "Channel"("factoryId");

-- CreateIndex
CREATE INDEX "Channel_shopId_idx" ON "Channel"("shopId");

-- CreateIndex
CREATE INDEX "Listing_partnershipId_state_idx" ON "Listing"("partnershipId", "state");

-- CreateIndex
CREATE INDEX "Listing_resellerId_state_idx" ON "Listing"("resellerId", "state");

-- CreateIndex
CREATE INDEX "Listing_resellerId_variantGid_idx" ON "Listing"("resellerId", "variantGid");

-- CreateIndex
CREATE INDEX "Listing_resellerId_productGid_idx" ON "Listing"("resellerId", "productGid");

-- CreateIndex
CREATE INDEX "Listing_resellerId_inventoryItemGid_idx" ON "Listing"("resellerId", "inventoryItemGid");

-- CreateIndex
CREATE INDEX "Listing_itemId_idx" ON "Listing"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_channelId_itemId_key" ON "Listing"("channelId", "itemId");

-- CreateIndex
CREATE INDEX "Level_shopId_app_dirtySince_idx" ON "Level"("shopId", "app", "dirtySince");

-- CreateIndex
CREATE INDEX "Level_shopId_app_readSince_idx" ON "Level"("shopId", "app", "readSince");

-- CreateIndex
CREATE INDEX "Level_itemId_channelId_idx" ON "Level"("itemId", "channelId");

-- CreateIndex
CREATE INDEX "Level_channelId_idx" ON "Level"("channelId");

-- CreateIndex
CREATE INDEX "Level_dirtySince_idx" ON "Level"("dirtySince");

-- CreateIndex
CREATE INDEX "Level_readAt_idx" ON "Level"("readAt");

-- CreateIndex
CREATE UNIQUE INDEX "Level_shopId_inventoryItemGid_locationGid_key" ON "Level"("shopId", "inventoryItemGid", "locationGid");

-- CreateIndex
CREATE INDEX "WriteBatch_shopId_app_state_retryAt_idx" ON "WriteBatch"("shopId", "app", "state", "retryAt");

-- CreateIndex
CREATE INDEX "WriteIntent_batchId_idx" ON "WriteIntent"("batchId");

-- CreateIndex
CREATE INDEX "WriteIntent_levelId_state_idx" ON "WriteIntent"("levelId", "state");

-- CreateIndex
CREATE INDEX "Order_shopId_seenAt_idx" ON "Order"("shopId", "seenAt");

-- CreateIndex
CREATE UNIQUE INDEX "Order_shopId_app_gid_key" ON "Order"("shopId", "app", "gid");

-- CreateIndex
CREATE INDEX "OrderLine_itemId_idx" ON "OrderLine"("itemId");

-- CreateIndex
CREATE INDEX "OrderLine_shopId_idx" ON "OrderLine"("shopId");

-- CreateIndex
CREATE UNIQUE INDEX "OrderLine_orderId_lineGid_channelId_key" ON "OrderLine"("orderId", "lineGid", "channelId");

-- CreateIndex
CREATE INDEX "SupplyOrder_factoryId_state_idx" ON "SupplyOrder"("factoryId", "state");

-- CreateIndex
CREATE INDEX "SupplyOrder_factoryId_seenAt_id_idx" ON "SupplyOrder"("factoryId", "seenAt", "id");

-- CreateIndex
CREATE INDEX "SupplyOrder_shopId_seenAt_id_idx" ON "SupplyOrder"("shopId", "seenAt", "id");

-- CreateIndex
CREATE INDEX "SupplyOrder_orderId_idx" ON "SupplyOrder"("orderId");

-- CreateIndex
CREATE INDEX "SupplyOrder_partnershipId_state_idx" ON "SupplyOrder"("partnershipId", "state");

-- CreateIndex
CREATE INDEX "SupplyOrder_routedOrderGid_idx" ON "SupplyOrder"("routedOrderGid");

-- CreateIndex
CREATE UNIQUE INDEX "SupplyOrder_shopId_kind_fulfilmentOrderGid_key" ON "SupplyOrder"("shopId", "kind", "fulfilmentOrderGid");

-- CreateIndex
CREATE INDEX "SupplyLine_orderLineId_idx" ON "SupplyLine"("orderLineId");

-- CreateIndex
CREATE UNIQUE INDEX "SupplyLine_supplyOrderId_fulfilmentLineGid_key" ON "SupplyLine"("supplyOrderId", "fulfilmentLineGid");

-- CreateIndex
CREATE INDEX "SupplyTransition_supplyOrderId_at_idx" ON "SupplyTransition"("supplyOrderId", "at");

-- CreateIndex
CREATE INDEX "Parcel_state_idx" ON "Parcel"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Parcel_supplyOrderId_factoryFulfilmentGid_key" ON "Parcel"("supplyOrderId", "factoryFulfilmentGid");

-- CreateIndex
CREATE INDEX "Shipment_supplyOrderId_idx" ON "Shipment"("supplyOrderId");

-- CreateIndex
CREATE INDEX "LostMove_itemId_idx" ON "LostMove"("itemId");

-- CreateIndex
CREATE INDEX "Notice_factoryId_state_idx" ON "Notice"("factoryId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_shopId_kind_subject_state_key" ON "Notice"("shopId", "kind", "subject", "state");

-- CreateIndex
CREATE INDEX "FirstCopy_shopId_state_idx" ON "FirstCopy"("shopId", "state");

-- CreateIndex
CREATE INDEX "AccessLog_shopId_at_idx" ON "AccessLog"("shopId", "at");

