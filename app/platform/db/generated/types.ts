import type { ColumnType } from "kysely";
export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export type AccessLog = {
    id: string;
    shopId: string;
    actor: string;
    action: string;
    subject: string;
    at: number;
};
export type BackupMark = {
    id: string;
    takenAt: number;
};
export type Channel = {
    id: string;
    factoryId: string;
    shopId: string;
    partnershipId: string | null;
    /**
     * brand | reseller
     */
    kind: string;
    /**
     * open | paused | closed (nothing may be raised), cut (the shop cannot be reached: all it shows counts)
     */
    state: string;
    /**
     * Why its window has no bound at present, e.g. "stuck"; null when it has one.
     */
    beyondReach: string | null;
};
export type CoolingLot = {
    id: string;
    itemId: string;
    channelId: string;
    units: number;
    notBefore: number;
};
export type DedicatedStock = {
    partnershipId: string;
    itemId: string;
    factoryId: string;
    units: number;
};
export type FactoryLocation = {
    id: string;
    factoryId: string;
    gid: string;
    name: string;
    /**
     * active | inactive
     */
    state: string;
    /**
     * own | third_party (a 3PL's location needs another scope)
     */
    kind: string;
    address: string;
    /**
     * Lower is tried first by the sourcing strategy.
     */
    rank: number;
};
export type FirstCopy = {
    id: string;
    partnershipId: string;
    shopId: string;
    /**
     * preparing | uploading | running | reading | done | failed
     */
    state: string;
    bulkOperationGid: string | null;
    total: number;
    done: number;
    failed: number;
    detail: string | null;
    startedAt: number;
    finishedAt: number | null;
};
export type HiddenPlace = {
    partnershipId: string;
    hiddenAt: number;
};
export type InboxMessage = {
    id: string;
    app: string;
    shopId: string;
    topic: string;
    webhookId: string;
    eventId: string | null;
    triggeredAt: number | null;
    receivedAt: number;
    payload: string;
    /**
     * pending | done | parked
     */
    state: string;
    attempts: number;
    runAt: number;
    error: string | null;
    doneAt: number | null;
};
export type Installation = {
    shopId: string;
    app: string;
    /**
     * installed | uninstalled
     */
    state: string;
    scopes: string;
    /**
     * Encrypted. Null when the app was uninstalled.
     */
    accessToken: string | null;
    accessExpiresAt: number | null;
    refreshToken: string | null;
    refreshExpiresAt: number | null;
    /**
     * Rises whenever a token pair is stored, so that a late refresh cannot replace a newer pair.
     */
    tokenVersion: number;
    installedAt: number;
    /**
     * Shopify's own id of this installation; another one tells of an uninstall that nobody heard of.
     */
    installationGid: string | null;
    uninstalledAt: number | null;
    /**
     * Why the shop cannot be reached, e.g. "frozen"; null when it can.
     */
    blockedReason: string | null;
    blockedAt: number | null;
    /**
     * The app's orders in the shop were last looked through for what webhooks missed at this time.
     */
    ordersSweptAt: number | null;
};
export type Item = {
    id: string;
    factoryId: string;
    productGid: string;
    variantGid: string;
    inventoryItemGid: string;
    sku: string;
    barcode: string | null;
    productTitle: string;
    variantTitle: string;
    productHandle: string;
    imageUrl: string | null;
    priceMinor: number;
    costMinor: number | null;
    weightGrams: number;
    /**
     * JSON array of { name, value }: what tells the variant from its siblings.
     */
    options: Generated<string>;
    /**
     * active | archived | deleted
     */
    state: string;
    /**
     * Why it cannot be offered, e.g. "no_sku", "duplicate_sku", "untracked"; null when it can.
     */
    problem: string | null;
    /**
     * The offer whose variant it is: sold in the brand store only, before its goods are there.
     */
    offerId: string | null;
    /**
     * strict | bounded | mirror | dedicated, or "factory": as StockPolicy says
     */
    policy: string;
    /**
     * Oversold units permitted for each million sold, under bounded risk; null: as StockPolicy says.
     */
    riskPerMillion: number | null;
    /**
     * Units that raises may put on sale beyond what is there, in all, by the last decision about it.
     */
    overlapMax: Generated<number>;
    /**
     * Units kept back from every channel under mirror.
     */
    mirrorBuffer: number;
    /**
     * Wanted safety stock; the ledger's safety account follows it.
     */
    safetyTarget: number;
    /**
     * Set while levels of it wait for their read after a backup was restored: nothing of it is raised.
     */
    restoredAt: number | null;
    /**
     * When the factory's levels of this item may next be read without effect on anything else.
     */
    updatedAt: number;
};
export type ItemLocation = {
    itemId: string;
    locationId: string;
    factoryId: string;
    onHand: number;
    /**
     * Units that the hub itself moved to Shopify's `reserved` here and has not moved back.
     */
    reserved: number;
    /**
     * Of those, units held for resellers' orders that are not routed yet.
     */
    promised: number;
};
export type ItemRisk = {
    itemId: string;
    factoryId: string;
    /**
     * Expected oversold units that may still be spent.
     */
    balance: number;
    /**
     * Expected oversold units for each unit sold in the states permitted since the last decision.
     */
    charge: number;
    /**
     * The setting under which the charge was decided; 0 when the item does not take risks.
     */
    riskPerMillion: number;
    /**
     * JSON array: orders within each memory.
     */
    counts: string;
    /**
     * JSON object: weight of each size of order.
     */
    sizes: string;
    /**
     * When the counts were brought up to date.
     */
    countedAt: number;
};
export type ItemToPlan = {
    itemId: string;
    factoryId: string;
    /**
     * When the oldest of the causes was heard.
     */
    since: number;
};
export type Lease = {
    name: string;
    /**
     * Null when nobody has it.
     */
    workerId: string | null;
    /**
     * Rises each time that it is taken: whoever had it before writes nothing more.
     */
    fence: number;
};
export type Level = {
    id: string;
    itemId: string;
    channelId: string;
    factoryId: string;
    shopId: string;
    app: string;
    inventoryItemGid: string;
    locationGid: string;
    /**
     * The factory's location, for levels of the brand store.
     */
    locationId: string | null;
    /**
     * Units that the allocator wants this channel to have here.
     */
    target: number;
    /**
     * What we believe `available` to be: a guess used only for the next compare-and-set.
     */
    known: number;
    generation: number;
    /**
     * Set while exposure and target may differ; the oldest is served first.
     */
    dirtySince: number | null;
    /**
     * Set when the level wants a fenced read, to the reason's time.
     */
    readSince: number | null;
    readReason: string | null;
    /**
     * Not before this time may the next read be taken (unanswered attempts age, cooling ripens).
     */
    readAt: number | null;
    /**
     * ok | stopped (nothing is raised) | parked (a person must look)
     */
    state: string;
    problem: string | null;
    lastReadAt: number | null;
    lastWriteAt: number | null;
    /**
     * The value that a webhook told last, and when it was heard.
     */
    heard: number | null;
    heardAt: number | null;
    /**
     * Set when the books are older than what the shop shows (a backup was restored): until its next
     * fenced read nothing is written to it.
     */
    restoredAt: number | null;
};
export type Listing = {
    id: string;
    channelId: string;
    partnershipId: string;
    factoryId: string;
    resellerId: string;
    itemId: string;
    productGid: string | null;
    variantGid: string | null;
    inventoryItemGid: string | null;
    /**
     * pending | listed | unsafe | removing | removed | failed
     */
    state: string;
    /**
     * Why it is unsafe or failed, as a code, e.g. "policy_continue".
     */
    problem: string | null;
    /**
     * Price in the reseller's shop, minor units; null: the item's price by the mark-up.
     */
    priceMinor: number | null;
    createdAt: number;
    updatedAt: number;
};
export type LostMove = {
    /**
     * The move's key.
     */
    id: string;
    factoryId: string;
    itemId: string;
    locationId: string;
    units: number;
    /**
     * No read before this time: a request under its key may still arrive.
     */
    readableAt: number;
    /**
     * Until then a checkout may still claim the units.
     */
    coolsUntil: number;
};
export type Mail = {
    id: string;
    factoryId: string;
    /**
     * The same key of a factory is one mail.
     */
    key: string;
    /**
     * The address, sealed; empty once it was sent.
     */
    recipient: string;
    /**
     * Finds an address again that cannot be read: the same address has the same mark.
     */
    recipientMark: string;
    locale: string;
    subject: string;
    text: string;
    /**
     * waiting | sent
     */
    state: string;
    createdAt: number;
    sentAt: number | null;
};
export type Notice = {
    id: string;
    shopId: string;
    factoryId: string | null;
    /**
     * drift | oversold | override | shortfall | parked | listing | shop | import | restocked …
     */
    kind: string;
    /**
     * Same subject, same open notice.
     */
    subject: string;
    /**
     * Values for the message of this kind, as JSON.
     */
    details: string;
    state: string;
    count: number;
    firstAt: number;
    lastAt: number;
    settledAt: number | null;
};
export type Offer = {
    id: string;
    factoryId: string;
    /**
     * preorder | group_buy
     */
    kind: string;
    itemId: string;
    stockOrderId: string;
    stockOrderLineId: string;
    locationId: string;
    /**
     * preparing | open | unlocked | failed | ending | ended | problem
     */
    state: string;
    problem: string | null;
    /**
     * Units granted from the line, and how many of them have come in.
     */
    units: number;
    arrived: Generated<number>;
    priceMinor: number;
    /**
     * full | deferred | pledge: when money is taken.
     */
    payment: string;
    /**
     * Why not later: none | no_gateway | no_permission
     */
    paymentReason: string;
    /**
     * Units that must be joined for before `endsAt` (group buys).
     */
    threshold: number | null;
    endsAt: number | null;
    /**
     * Days that an invited buyer has to pay.
     */
    payWithinDays: Generated<number>;
    /**
     * The day promised to buyers, "2027-03-03"; told anew when it moves.
     */
    promisedOn: string;
    productGid: string | null;
    variantGid: string | null;
    inventoryItemGid: string | null;
    planGroupGid: string | null;
    planGid: string | null;
    /**
     * When an unkeyed write was last sent without an answer, for each of them as JSON.
     */
    sent: Generated<string>;
    createdAt: number;
    openedAt: number | null;
    endedAt: number | null;
};
export type OfferOrder = {
    offerId: string;
    orderGid: string;
    factoryId: string;
    orderName: string;
    units: number;
    /**
     * new | waiting | releasing | released | cancelling | cancelled
     */
    state: string;
    /**
     * none (paid, or nothing to charge yet) | asked | done | declined
     */
    charge: string;
    pledgeId: string | null;
    /**
     * The stored card of a deferred order.
     */
    mandateGid: string | null;
    problem: string | null;
    /**
     * The day its buyer was told last.
     */
    promisedOn: string;
    createdAt: number;
    updatedAt: number;
};
export type Order = {
    id: string;
    shopId: string;
    app: string;
    gid: string;
    name: string;
    /**
     * seen | booked | none (nothing of it is ours) | parked
     */
    state: string;
    /**
     * Shopify's updated_at of the snapshot last applied.
     */
    remoteUpdatedAt: number;
    remoteCreatedAt: number;
    financialStatus: string;
    cancelledAt: number | null;
    currency: string;
    seenAt: number;
    bookedAt: number | null;
    problem: string | null;
    /**
     * "orders/create" and the like: when the first webhook about it was received.
     */
    firstHeardAt: number | null;
};
export type OrderLine = {
    id: string;
    orderId: string;
    shopId: string;
    channelId: string;
    factoryId: string;
    itemId: string;
    lineGid: string;
    /**
     * Units assigned to us when first booked.
     */
    asked: number;
    /**
     * Units that were physically shipped.
     */
    shipped: number;
    /**
     * Units that exposure, cooling and free could not cover when first booked.
     */
    oversold: number;
    /**
     * Units of those that were sold by a way round the shop's own check.
     */
    override: number;
    /**
     * The factory location the sourcing strategy chose.
     */
    locationId: string | null;
    priceMinor: number;
    title: string;
    sku: string;
};
export type Parcel = {
    id: string;
    supplyOrderId: string;
    factoryId: string;
    /**
     * The fulfilment in the factory's shop that it is known by.
     */
    factoryFulfilmentGid: string;
    trackingNumber: string | null;
    trackingCompany: string | null;
    trackingUrl: string | null;
    /**
     * booked | telling (its write to the reseller's shop may be out) | told | cancelled
     */
    state: string;
    /**
     * The fulfilment in the reseller's shop.
     */
    shopFulfilmentGid: string | null;
    /**
     * When it was last sent there: until a request's life has passed it may still arrive.
     */
    sentAt: number | null;
    createdAt: number;
    toldAt: number | null;
};
export type ParcelLine = {
    parcelId: string;
    supplyLineId: string;
    orderLineId: string;
    quantity: number;
};
export type Partnership = {
    id: string;
    factoryId: string;
    resellerId: string | null;
    /**
     * invited | active | paused | ended
     */
    state: string;
    inviteCode: string;
    inviteExpiresAt: number;
    /**
     * What the factory calls the reseller.
     */
    label: string;
    /**
     * Wholesale discount off the item's price, in hundredths of a percent.
     */
    discountBasisPoints: number;
    graceMs: number;
    /**
     * Null: no limit.
     */
    creditLimitMinor: number | null;
    /**
     * Country codes, comma separated; empty: everywhere.
     */
    shipsTo: string;
    /**
     * off | on: the reseller lets us request fulfilment for it.
     */
    autoRequest: string;
    coolingMs: number;
    /**
     * Larger is served first when units are divided.
     */
    priority: number;
    /**
     * The reseller's price rule: what it adds to the item's price, in hundredths of a percent.
     */
    markUpBasisPoints: Generated<number>;
    /**
     * One unit of the factory's currency in the reseller's, in millionths; null when not set.
     */
    exchangeMillionths: number | null;
    /**
     * active | draft: how new products appear in the reseller's shop.
     */
    publishAs: Generated<string>;
    serviceGid: string | null;
    locationGid: string | null;
    /**
     * none | creating | ready | problem
     */
    serviceState: string;
    serviceProblem: string | null;
    pausedBy: string | null;
    createdAt: number;
    acceptedAt: number | null;
    endedAt: number | null;
    endedReason: string | null;
};
export type PastRead = {
    factoryId: string;
    /**
     * reading | read | failed
     */
    state: string;
    /**
     * The bulk operation that reads them.
     */
    bulkGid: string | null;
    /**
     * Why it failed.
     */
    problem: string | null;
    at: number;
};
export type PastSale = {
    factoryId: string;
    lineGid: string;
    orderGid: string;
    variantGid: string;
    /**
     * Units ordered.
     */
    units: number;
    /**
     * Units of those that have left.
     */
    shipped: number;
    at: number;
};
export type PlaceToBuy = {
    resellerId: string;
    /**
     * agreed | private
     */
    state: string;
    name: string;
    url: string;
    city: string;
    countryCode: string;
    description: string;
    updatedAt: number;
};
export type Pledge = {
    /**
     * Made by the store's form, so that sending it twice pledges once.
     */
    id: string;
    offerId: string;
    factoryId: string;
    customerGid: string;
    /**
     * Sealed; gone when the pledge has ended.
     */
    email: string | null;
    locale: string;
    units: number;
    /**
     * pledged | inviting | invited | paid | withdrawn | lapsed | failed
     */
    state: string;
    draftGid: string | null;
    invoiceUrl: string | null;
    payBy: number | null;
    sentAt: number | null;
    problem: string | null;
    createdAt: number;
    updatedAt: number;
};
export type PriceLadder = {
    factoryId: string;
    productGid: string;
    /**
     * JSON array of { quantity, basisPoints }; empty while it is being taken away.
     */
    tiers: string;
    /**
     * Rises with each change, so that a late write is not taken for the newest.
     */
    revision: number;
    /**
     * pending | shown | no_scope | refused
     */
    state: string;
    /**
     * Why the shop refused it, as a code; null when it did not.
     */
    refusal: string | null;
    savedAt: number;
    /**
     * When the shop took over what it shows; null before.
     */
    writtenAt: number | null;
};
export type Product = {
    id: string;
    factoryId: string;
    gid: string;
    title: string;
    handle: string;
    descriptionHtml: string;
    vendor: string;
    productType: string;
    /**
     * JSON array of words.
     */
    tags: string;
    /**
     * JSON array of { name, values }.
     */
    options: string;
    /**
     * JSON array of { url, alt }.
     */
    images: string;
    /**
     * active | archived | deleted
     */
    state: string;
    updatedAt: number;
};
export type Receipt = {
    /**
     * Made by the form, so that sending it twice receives once.
     */
    id: string;
    stockOrderId: string;
    factoryId: string;
    locationId: string;
    /**
     * JSON array of { itemId, lineId, units }
     */
    lines: string;
    /**
     * pending | done | refused
     */
    state: string;
    firstSentAt: number | null;
    /**
     * Why the shop refused it.
     */
    problem: string | null;
    createdAt: number;
    doneAt: number | null;
};
export type RestockWish = {
    id: string;
    factoryId: string;
    itemId: string;
    /**
     * The address, sealed.
     */
    recipient: string;
    recipientMark: string;
    locale: string;
    /**
     * The item's page in the store, in their language.
     */
    pageUrl: string;
    /**
     * asked | confirmed (by the link that was sent to the address)
     */
    state: string;
    /**
     * When they agreed to be written to.
     */
    createdAt: number;
};
export type RestoredShop = {
    shopId: string;
    app: string;
    /**
     * Nothing that happened after this time is in the books.
     */
    takenAt: number;
    restoredAt: number;
    /**
     * sweeping (its orders are looked for) | booking (what was found is read) | reading (its levels are) | done
     */
    state: string;
    /**
     * When its orders had all been looked for.
     */
    sweptAt: number | null;
};
export type SaleRate = {
    channelId: string;
    itemId: string;
    /**
     * Exponentially weighted units per hour, and when it was last brought up to date.
     */
    perHour: number;
    updatedAt: number;
};
export type ScheduleRun = {
    name: string;
    slot: number;
    ranAt: number;
};
export type Shipment = {
    /**
     * Made by the packer's form.
     */
    shipmentId: string;
    fulfilmentOrderGid: string;
    supplyOrderId: string;
    factoryId: string;
    /**
     * JSON array of { gid, lineGid, units }: the fulfilment order's line, its order line, units.
     */
    lines: string;
    /**
     * JSON array: the order's fulfilments that were there before this one was sent.
     */
    knownGids: string;
    /**
     * When it was last sent without an answer: until a request's life has passed it may still arrive.
     */
    sentAt: number | null;
    /**
     * The fulfilment in the factory's shop; null until it is known to be made.
     */
    madeGid: string | null;
    createdAt: number;
};
export type Shop = {
    id: string;
    domain: string;
    gid: string;
    name: string;
    currency: string;
    countryCode: string;
    /**
     * IANA name, e.g. "Asia/Shanghai".
     */
    timezone: string;
    /**
     * basic, shopify, advanced, plus… as Shopify names it; only shown.
     */
    plan: string;
    /**
     * The factory's ship-from address as JSON, copied to the services' locations in the resellers' shops.
     */
    shipFrom: string | null;
    createdAt: number;
};
export type ShopPulse = {
    shopId: string;
    app: string;
    /**
     * When a webhook of the shop was last worked; null when none was yet.
     */
    heardAt: number | null;
    /**
     * Points of the bucket, as far as the worker knows; null before the first call.
     */
    available: number | null;
    capacity: number | null;
    restoreRate: number | null;
    /**
     * Calls that wait for the bucket.
     */
    waiting: Generated<number>;
    measuredAt: number;
};
export type ShopSettings = {
    shopId: string;
    app: string;
    locale: string;
    data: string;
    updatedAt: number;
};
export type ShopWindow = {
    shopId: string;
    channelId: string;
    samples: number;
    p50Ms: number;
    p99Ms: number;
    p999Ms: number;
    updatedAt: number;
};
export type StockBalance = {
    itemId: string;
    /**
     * hold | stock: an item has few stock accounts and any number of holds, which are read by line.
     */
    kind: string;
    account: string;
    factoryId: string;
    units: number;
};
export type StockOrder = {
    id: string;
    factoryId: string;
    /**
     * production | purchase
     */
    kind: string;
    /**
     * What the factory calls it; for a production order the batch.
     */
    reference: string;
    locationId: string;
    /**
     * planned | in_production | incoming | received | cancelled
     */
    state: string;
    /**
     * The day its goods are expected at the location, "2027-03-03", in the factory's time zone.
     */
    expectedOn: string;
    /**
     * What shoppers may read of the batch, as JSON: workshop, materials, quality figures, words.
     */
    story: string;
    createdAt: number;
    updatedAt: number;
    closedAt: number | null;
};
export type StockOrderLine = {
    id: string;
    stockOrderId: string;
    factoryId: string;
    itemId: string;
    quantity: number;
    received: number;
    /**
     * Units of it that an offer (pre-order, group buy) may sell before they are there.
     */
    granted: number;
};
export type StockPolicy = {
    factoryId: string;
    policy: string;
    riskPerMillion: number;
    updatedAt: number;
};
export type StockTransfer = {
    id: string;
    factoryId: string;
    itemId: string;
    fromAccount: string;
    toAccount: string;
    units: number;
    /**
     * receipt | count | raise | lower | cool | read | sale | cancel | ship | release | safety | dedicate …
     */
    reason: string;
    /**
     * What caused it: an intent's key, an order line, a count…
     */
    cause: string;
    at: number;
};
export type StoreSettings = {
    factoryId: string;
    /**
     * JSON array of the store's origins: pages there may ask the public API.
     */
    origins: string;
    /**
     * bands | exact
     */
    stockShown: string;
    /**
     * Days of shipping work from order to parcel.
     */
    handlingDays: number;
    /**
     * Days of the week on which the factory ships, as digits, 1 for Monday: "12345".
     */
    shippingDays: string;
    /**
     * Rises when the store's secret is replaced.
     */
    secretVersion: number;
    updatedAt: number;
};
export type SupplyLine = {
    id: string;
    supplyOrderId: string;
    orderLineId: string;
    fulfilmentLineGid: string;
    itemId: string;
    locationId: string | null;
    quantity: number;
    remaining: number;
    shipped: number;
    /**
     * What the reseller pays a unit.
     */
    wholesaleMinor: number;
};
export type SupplyOrder = {
    id: string;
    orderId: string;
    channelId: string;
    factoryId: string;
    shopId: string;
    partnershipId: string | null;
    /**
     * brand | reseller
     */
    kind: string;
    fulfilmentOrderGid: string;
    /**
     * seen | held | requested | accepted | routed | packed | shipped | closed | returned | on_hold | rejected | cancelled
     */
    state: string;
    /**
     * For on_hold and rejected: the reason's code.
     */
    reason: string | null;
    /**
     * For on_hold: the state it goes back to.
     */
    heldState: string | null;
    requestStatus: string;
    graceUntil: number | null;
    /**
     * The routed order in the factory's shop; its id metafield "$app:route" is this row's id.
     */
    routedOrderGid: string | null;
    routedFulfilmentOrderGid: string | null;
    /**
     * Where routing stands, so that it can go on after a crash: none | creating | created | moving | done | unrouting | unrouted
     */
    routeState: string;
    /**
     * When orderCreate was last sent: until a request's life has passed nobody knows that it failed.
     */
    routeSentAt: number | null;
    /**
     * The stock moves that follow the routed order, as JSON with their keys: decided once.
     */
    routePlan: string | null;
    /**
     * Destination's country, for terms; the address itself is never stored here.
     */
    destinationCountry: string | null;
    seenAt: number;
    heldAt: number | null;
    requestedAt: number | null;
    acceptedAt: number | null;
    routedAt: number | null;
    shippedAt: number | null;
    closedAt: number | null;
    updatedAt: number;
};
export type SupplyTransition = {
    id: string;
    supplyOrderId: string;
    factoryId: string;
    fromState: string;
    toState: string;
    reason: string | null;
    /**
     * Who or what caused it: "webhook fulfillment_orders/…", "terms", "factory", "reseller", "read"…
     */
    cause: string;
    at: number;
};
export type Task = {
    id: string;
    /**
     * Names the handler, e.g. "orders.read".
     */
    kind: string;
    /**
     * The same kind and key is one task; asking again while it waits makes no second one.
     */
    key: string;
    shopId: string;
    app: string;
    /**
     * Tasks of one group run one after another, e.g. all that touch one order.
     */
    group: string;
    payload: string;
    /**
     * Lower first.
     */
    priority: number;
    /**
     * pending | running | parked; a finished task is deleted.
     */
    state: string;
    attempts: number;
    runAt: number;
    /**
     * Rises when the task is asked for again while it runs, so that it runs once more.
     */
    revision: number;
    /**
     * The pg-boss job that waits for it or runs it; null on SQLite, where none is needed.
     */
    jobId: string | null;
    error: string | null;
    createdAt: number;
};
export type Voice = {
    id: string;
    factoryId: string;
    /**
     * review | question
     */
    kind: string;
    /**
     * One row each: a review by its product and customer, a question by the id of its form.
     */
    key: string;
    /**
     * Made by the store's form, so that sending it twice says it once.
     */
    requestId: string;
    productGid: string;
    /**
     * The digits of the customer's id in the factory's shop.
     */
    customerId: string;
    /**
     * The order in which the customer bought the product; null when it was not bought.
     */
    orderId: string | null;
    /**
     * The name that the customer wants to be shown.
     */
    author: string;
    locale: string;
    /**
     * 1 to 5; null for a question.
     */
    rating: number | null;
    title: string;
    text: string;
    /**
     * waiting | published | refused
     */
    state: string;
    /**
     * Why it was refused; only the factory reads it.
     */
    reason: string | null;
    /**
     * The factory's reply to a review, or its answer to a question.
     */
    answer: string | null;
    answeredAt: number | null;
    /**
     * When it was written, or last rewritten.
     */
    writtenAt: number;
    decidedAt: number | null;
};
export type WebSession = {
    app: string;
    id: string;
    shop: string;
    data: string;
    expiresAt: number | null;
};
export type WhatIf = {
    factoryId: string;
    days: number;
    /**
     * So many shops the orders are dealt out to; null: as they were.
     */
    shops: number | null;
    /**
     * running | done
     */
    state: string;
    itemsDone: number;
    itemsTotal: number;
    askedAt: number;
    finishedAt: number | null;
    /**
     * JSON of what the last finished run found.
     */
    result: string | null;
};
export type Worker = {
    id: string;
    startedAt: number;
    seenUntil: number;
};
export type WriteBatch = {
    /**
     * Also the idempotency key.
     */
    id: string;
    shopId: string;
    app: string;
    /**
     * adjust | move
     */
    kind: string;
    variables: string;
    /**
     * open | settled
     */
    state: string;
    /**
     * ok | refused | expired once settled
     */
    outcome: string | null;
    attempts: number;
    firstSentAt: number | null;
    lastSentAt: number | null;
    /**
     * When the newest attempt without an answer was sent; null when all were answered.
     */
    unansweredAt: number | null;
    retryAt: number;
    createdAt: number;
    settledAt: number | null;
};
export type WriteIntent = {
    id: string;
    batchId: string;
    levelId: string;
    itemId: string;
    channelId: string;
    /**
     * raise | lower | zero
     */
    kind: string;
    units: number;
    fromUnits: number | null;
    /**
     * open | done | refused | expired
     */
    state: string;
    /**
     * The last value that a webhook told while this was open.
     */
    heard: number | null;
    /**
     * The dirty time that it serves, for the latency figures.
     */
    dirtySince: number | null;
    error: string | null;
};
export type DB = {
    AccessLog: AccessLog;
    BackupMark: BackupMark;
    Channel: Channel;
    CoolingLot: CoolingLot;
    DedicatedStock: DedicatedStock;
    FactoryLocation: FactoryLocation;
    FirstCopy: FirstCopy;
    HiddenPlace: HiddenPlace;
    InboxMessage: InboxMessage;
    Installation: Installation;
    Item: Item;
    ItemLocation: ItemLocation;
    ItemRisk: ItemRisk;
    ItemToPlan: ItemToPlan;
    Lease: Lease;
    Level: Level;
    Listing: Listing;
    LostMove: LostMove;
    Mail: Mail;
    Notice: Notice;
    Offer: Offer;
    OfferOrder: OfferOrder;
    Order: Order;
    OrderLine: OrderLine;
    Parcel: Parcel;
    ParcelLine: ParcelLine;
    Partnership: Partnership;
    PastRead: PastRead;
    PastSale: PastSale;
    PlaceToBuy: PlaceToBuy;
    Pledge: Pledge;
    PriceLadder: PriceLadder;
    Product: Product;
    Receipt: Receipt;
    RestockWish: RestockWish;
    RestoredShop: RestoredShop;
    SaleRate: SaleRate;
    ScheduleRun: ScheduleRun;
    Shipment: Shipment;
    Shop: Shop;
    ShopPulse: ShopPulse;
    ShopSettings: ShopSettings;
    ShopWindow: ShopWindow;
    StockBalance: StockBalance;
    StockOrder: StockOrder;
    StockOrderLine: StockOrderLine;
    StockPolicy: StockPolicy;
    StockTransfer: StockTransfer;
    StoreSettings: StoreSettings;
    SupplyLine: SupplyLine;
    SupplyOrder: SupplyOrder;
    SupplyTransition: SupplyTransition;
    Task: Task;
    Voice: Voice;
    WebSession: WebSession;
    WhatIf: WhatIf;
    Worker: Worker;
    WriteBatch: WriteBatch;
    WriteIntent: WriteIntent;
};
