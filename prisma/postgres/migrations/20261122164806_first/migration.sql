-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Shop" (
    "id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "gid" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "shipFrom" TEXT,
    "createdAt" BIGINT NOT NULL,

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("id")
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

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("shopId","app")
);

-- CreateTable
CREATE TABLE "WebSession" (
    "app" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "expiresAt" BIGINT,

    CONSTRAINT "WebSession_pkey" PRIMARY KEY ("app","id")
);

-- CreateTable
CREATE TABLE "InboxMessage" (
    "id" TEXT NOT NULL,
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
    "doneAt" BIGINT,

    CONSTRAINT "InboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL,
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
    "createdAt" BIGINT NOT NULL,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" TEXT NOT NULL,
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
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" TEXT NOT NULL,
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
    "offerId" TEXT,
    "policy" TEXT NOT NULL,
    "mirrorBuffer" INTEGER NOT NULL,
    "safetyTarget" INTEGER NOT NULL,
    "planDirtyAt" BIGINT,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PriceLadder" (
    "factoryId" TEXT NOT NULL,
    "productGid" TEXT NOT NULL,
    "tiers" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "refusal" TEXT,
    "savedAt" BIGINT NOT NULL,
    "writtenAt" BIGINT,

    CONSTRAINT "PriceLadder_pkey" PRIMARY KEY ("factoryId","productGid")
);

-- CreateTable
CREATE TABLE "FactoryLocation" (
    "id" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "gid" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "FactoryLocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ItemLocation" (
    "itemId" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "onHand" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL,
    "promised" INTEGER NOT NULL,

    CONSTRAINT "ItemLocation_pkey" PRIMARY KEY ("itemId","locationId")
);

-- CreateTable
CREATE TABLE "StockTransfer" (
    "id" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "fromAccount" TEXT NOT NULL,
    "toAccount" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "StockTransfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StockBalance" (
    "itemId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "units" INTEGER NOT NULL,

    CONSTRAINT "StockBalance_pkey" PRIMARY KEY ("itemId","kind","account")
);

-- CreateTable
CREATE TABLE "DedicatedStock" (
    "partnershipId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "units" INTEGER NOT NULL,

    CONSTRAINT "DedicatedStock_pkey" PRIMARY KEY ("partnershipId","itemId")
);

-- CreateTable
CREATE TABLE "CoolingLot" (
    "id" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "notBefore" BIGINT NOT NULL,

    CONSTRAINT "CoolingLot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL,
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
    "endedReason" TEXT,

    CONSTRAINT "Partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Channel" (
    "id" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "partnershipId" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Listing" (
    "id" TEXT NOT NULL,
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
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Level" (
    "id" TEXT NOT NULL,
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
    "lastWriteAt" BIGINT,
    "heard" INTEGER,
    "heardAt" BIGINT,

    CONSTRAINT "Level_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WriteBatch" (
    "id" TEXT NOT NULL,
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
    "settledAt" BIGINT,

    CONSTRAINT "WriteBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WriteIntent" (
    "id" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "levelId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "fromUnits" INTEGER,
    "state" TEXT NOT NULL,
    "heard" INTEGER,
    "dirtySince" BIGINT,
    "error" TEXT,

    CONSTRAINT "WriteIntent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Order" (
    "id" TEXT NOT NULL,
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
    "firstHeardAt" BIGINT,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrderLine" (
    "id" TEXT NOT NULL,
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
    "sku" TEXT NOT NULL,

    CONSTRAINT "OrderLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupplyOrder" (
    "id" TEXT NOT NULL,
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
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "SupplyOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupplyLine" (
    "id" TEXT NOT NULL,
    "supplyOrderId" TEXT NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "fulfilmentLineGid" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "locationId" TEXT,
    "quantity" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL,
    "shipped" INTEGER NOT NULL,
    "wholesaleMinor" INTEGER NOT NULL,

    CONSTRAINT "SupplyLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupplyTransition" (
    "id" TEXT NOT NULL,
    "supplyOrderId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "reason" TEXT,
    "cause" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "SupplyTransition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Parcel" (
    "id" TEXT NOT NULL,
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
    "toldAt" BIGINT,

    CONSTRAINT "Parcel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParcelLine" (
    "parcelId" TEXT NOT NULL,
    "supplyLineId" TEXT NOT NULL,
    "orderLineId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "ParcelLine_pkey" PRIMARY KEY ("parcelId","supplyLineId")
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

    CONSTRAINT "Shipment_pkey" PRIMARY KEY ("shipmentId","fulfilmentOrderGid")
);

-- CreateTable
CREATE TABLE "LostMove" (
    "id" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "readableAt" BIGINT NOT NULL,
    "coolsUntil" BIGINT NOT NULL,

    CONSTRAINT "LostMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "factoryId" TEXT,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "firstAt" BIGINT NOT NULL,
    "lastAt" BIGINT NOT NULL,
    "settledAt" BIGINT,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SaleRate" (
    "channelId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "perHour" DOUBLE PRECISION NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "SaleRate_pkey" PRIMARY KEY ("channelId","itemId")
);

-- CreateTable
CREATE TABLE "ShopWindow" (
    "shopId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "samples" INTEGER NOT NULL,
    "p50Ms" INTEGER NOT NULL,
    "p99Ms" INTEGER NOT NULL,
    "p999Ms" INTEGER NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "ShopWindow_pkey" PRIMARY KEY ("channelId")
);

-- CreateTable
CREATE TABLE "FirstCopy" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "bulkOperationGid" TEXT,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "detail" TEXT,
    "startedAt" BIGINT NOT NULL,
    "finishedAt" BIGINT,

    CONSTRAINT "FirstCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScheduleRun" (
    "name" TEXT NOT NULL,
    "slot" BIGINT NOT NULL,
    "ranAt" BIGINT NOT NULL,

    CONSTRAINT "ScheduleRun_pkey" PRIMARY KEY ("name","slot")
);

-- CreateTable
CREATE TABLE "ShopSettings" (
    "shopId" TEXT NOT NULL,
    "app" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "ShopSettings_pkey" PRIMARY KEY ("shopId","app")
);

-- CreateTable
CREATE TABLE "StoreSettings" (
    "factoryId" TEXT NOT NULL,
    "origins" TEXT NOT NULL,
    "stockShown" TEXT NOT NULL,
    "handlingDays" INTEGER NOT NULL,
    "shippingDays" TEXT NOT NULL,
    "secretVersion" INTEGER NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "StoreSettings_pkey" PRIMARY KEY ("factoryId")
);

-- CreateTable
CREATE TABLE "StockOrder" (
    "id" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "expectedOn" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,
    "closedAt" BIGINT,

    CONSTRAINT "StockOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StockOrderLine" (
    "id" TEXT NOT NULL,
    "stockOrderId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "received" INTEGER NOT NULL,
    "granted" INTEGER NOT NULL,

    CONSTRAINT "StockOrderLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" TEXT NOT NULL,
    "stockOrderId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "firstSentAt" BIGINT,
    "problem" TEXT,
    "createdAt" BIGINT NOT NULL,
    "doneAt" BIGINT,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "stockOrderId" TEXT NOT NULL,
    "stockOrderLineId" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "problem" TEXT,
    "units" INTEGER NOT NULL,
    "arrived" INTEGER NOT NULL DEFAULT 0,
    "priceMinor" INTEGER NOT NULL,
    "payment" TEXT NOT NULL,
    "paymentReason" TEXT NOT NULL,
    "threshold" INTEGER,
    "endsAt" BIGINT,
    "payWithinDays" INTEGER NOT NULL DEFAULT 7,
    "promisedOn" TEXT NOT NULL,
    "productGid" TEXT,
    "variantGid" TEXT,
    "inventoryItemGid" TEXT,
    "planGroupGid" TEXT,
    "planGid" TEXT,
    "sent" TEXT NOT NULL DEFAULT '{}',
    "createdAt" BIGINT NOT NULL,
    "openedAt" BIGINT,
    "endedAt" BIGINT,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfferOrder" (
    "offerId" TEXT NOT NULL,
    "orderGid" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "orderName" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "charge" TEXT NOT NULL,
    "pledgeId" TEXT,
    "mandateGid" TEXT,
    "problem" TEXT,
    "promisedOn" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "OfferOrder_pkey" PRIMARY KEY ("offerId","orderGid")
);

-- CreateTable
CREATE TABLE "Pledge" (
    "id" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "customerGid" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "draftGid" TEXT,
    "invoiceUrl" TEXT,
    "payBy" BIGINT,
    "sentAt" BIGINT,
    "problem" TEXT,
    "createdAt" BIGINT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "Pledge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Voice" (
    "id" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "productGid" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "orderId" TEXT,
    "author" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "rating" INTEGER,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "answer" TEXT,
    "answeredAt" BIGINT,
    "writtenAt" BIGINT NOT NULL,
    "decidedAt" BIGINT,

    CONSTRAINT "Voice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "recipientMark" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "sentAt" BIGINT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RestockWish" (
    "id" TEXT NOT NULL,
    "factoryId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "recipientMark" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "pageUrl" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,

    CONSTRAINT "RestockWish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceToBuy" (
    "resellerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "updatedAt" BIGINT NOT NULL,

    CONSTRAINT "PlaceToBuy_pkey" PRIMARY KEY ("resellerId")
);

-- CreateTable
CREATE TABLE "HiddenPlace" (
    "partnershipId" TEXT NOT NULL,
    "hiddenAt" BIGINT NOT NULL,

    CONSTRAINT "HiddenPlace_pkey" PRIMARY KEY ("partnershipId")
);

-- CreateTable
CREATE TABLE "AccessLog" (
    "id" TEXT NOT NULL,
    "shopId" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("id")
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
CREATE INDEX "PriceLadder_state_idx" ON "PriceLadder"("state");

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
CREATE INDEX "StockOrder_factoryId_state_expectedOn_idx" ON "StockOrder"("factoryId", "state", "expectedOn");

-- CreateIndex
CREATE INDEX "StockOrderLine_itemId_idx" ON "StockOrderLine"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "StockOrderLine_stockOrderId_itemId_key" ON "StockOrderLine"("stockOrderId", "itemId");

-- CreateIndex
CREATE INDEX "Receipt_stockOrderId_idx" ON "Receipt"("stockOrderId");

-- CreateIndex
CREATE INDEX "Offer_factoryId_state_idx" ON "Offer"("factoryId", "state");

-- CreateIndex
CREATE INDEX "Offer_itemId_state_idx" ON "Offer"("itemId", "state");

-- CreateIndex
CREATE INDEX "Offer_stockOrderLineId_idx" ON "Offer"("stockOrderLineId");

-- CreateIndex
CREATE INDEX "Offer_inventoryItemGid_idx" ON "Offer"("inventoryItemGid");

-- CreateIndex
CREATE INDEX "OfferOrder_orderGid_idx" ON "OfferOrder"("orderGid");

-- CreateIndex
CREATE INDEX "OfferOrder_state_idx" ON "OfferOrder"("state");

-- CreateIndex
CREATE INDEX "Pledge_state_payBy_idx" ON "Pledge"("state", "payBy");

-- CreateIndex
CREATE UNIQUE INDEX "Pledge_offerId_customerGid_key" ON "Pledge"("offerId", "customerGid");

-- CreateIndex
CREATE INDEX "Voice_factoryId_state_writtenAt_idx" ON "Voice"("factoryId", "state", "writtenAt");

-- CreateIndex
CREATE INDEX "Voice_factoryId_productGid_kind_state_writtenAt_idx" ON "Voice"("factoryId", "productGid", "kind", "state", "writtenAt");

-- CreateIndex
CREATE INDEX "Voice_factoryId_customerId_idx" ON "Voice"("factoryId", "customerId");

-- CreateIndex
CREATE UNIQUE INDEX "Voice_factoryId_key_key" ON "Voice"("factoryId", "key");

-- CreateIndex
CREATE INDEX "Mail_state_createdAt_idx" ON "Mail"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_factoryId_recipientMark_idx" ON "Mail"("factoryId", "recipientMark");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_factoryId_key_key" ON "Mail"("factoryId", "key");

-- CreateIndex
CREATE INDEX "RestockWish_factoryId_recipientMark_idx" ON "RestockWish"("factoryId", "recipientMark");

-- CreateIndex
CREATE INDEX "RestockWish_state_itemId_idx" ON "RestockWish"("state", "itemId");

-- CreateIndex
CREATE INDEX "RestockWish_createdAt_idx" ON "RestockWish"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "RestockWish_itemId_recipientMark_key" ON "RestockWish"("itemId", "recipientMark");

-- CreateIndex
CREATE INDEX "AccessLog_shopId_at_idx" ON "AccessLog"("shopId", "at");

