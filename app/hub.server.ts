import {
  askForProducts,
  makeCatalog,
  makeCatalogTasks,
  type CatalogDeps,
} from "#app/modules/catalog/index.server.ts";
import {
  defaultLaneSettings,
  type LaneRef,
  type LaneSettings,
} from "#app/modules/channels/index.ts";
import {
  channelChanged,
  cutChannel,
  judgeReach,
  makeChannelsEngine,
  makeWindows,
  releaseCutChannels,
  resumeLevels,
  stopLevels,
  type ChannelsDeps,
} from "#app/modules/channels/index.server.ts";
import type { FulfilmentDeps } from "#app/modules/fulfilment/index.server.ts";
import type { InventoryDeps } from "#app/modules/inventory/index.server.ts";
import {
  followSupply,
  makePromisedUnits,
  type OffersDeps,
} from "#app/modules/offers/index.server.ts";
import type { PromisedUnits } from "#app/modules/inventory/index.ts";
import { defaultOrderSettings, type OrderSettings } from "#app/modules/orders/index.ts";
import { makeBookings, requestHeld, type OrdersDeps } from "#app/modules/orders/index.server.ts";
import {
  makePartners,
  makePartnerTasks,
  readListingTerms,
  type PartnersDeps,
} from "#app/modules/partners/index.server.ts";
import {
  makePricing,
  makePricingTasks,
  retryLaddersWithoutScope,
  type PricingDeps,
} from "#app/modules/pricing/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Sealer } from "#app/platform/crypto/seal.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import {
  makeInboxDrain,
  type TopicHandler,
  type TopicHandlers,
} from "#app/platform/inbox/drain.server.ts";
import { makeInbox, type Inbox } from "#app/platform/inbox/inbox.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import { makeAddresses } from "#app/platform/mail/addresses.server.ts";
import { makeMail, type Mail } from "#app/platform/mail/mail.server.ts";
import { makeMailTasks, type MailTransport } from "#app/platform/mail/send-mail.server.ts";
import { makeFulfilmentRequests } from "#app/platform/shopify/fulfilment-requests.server.ts";
import { makeFulfilments } from "#app/platform/shopify/fulfilments.server.ts";
import { hasScope } from "#app/platform/shopify/installation-store.server.ts";
import { makeLevelReader } from "#app/platform/shopify/level-reader.server.ts";
import { makeFactoryCatalog } from "#app/platform/shopify/operations/catalog/factory-catalog.server.ts";
import { makeOfferShop } from "#app/platform/shopify/operations/offers/offer-shop.server.ts";
import { makeLadderShop } from "#app/platform/shopify/operations/ladder/ladder-shop.server.ts";
import { makeResellerCatalog } from "#app/platform/shopify/operations/listing/reseller-catalog.server.ts";
import { makeServiceShop } from "#app/platform/shopify/operations/partners/service-shop.server.ts";
import { makeOrderReader } from "#app/platform/shopify/order-reader.server.ts";
import { makeReceivingShop } from "#app/platform/shopify/receiving-shop.server.ts";
import { makeRoutedOrders } from "#app/platform/shopify/routed-orders.server.ts";
import type { Fetch } from "#app/platform/shopify/sandbox-fetch.server.ts";
import {
  makeShopifyClients,
  type ShopifyClients,
} from "#app/platform/shopify/shopify-clients.server.ts";
import type { AppName } from "#app/platform/shopify/shop-ref.ts";
import { makeStockWriter } from "#app/platform/shopify/stock-writer.server.ts";
import type { AppCredentials } from "#app/platform/shopify/token-endpoint.server.ts";
import {
  defaultRunnerSettings,
  makeTaskRunner,
  type TaskHandlers,
} from "#app/platform/tasks/runner.server.ts";
import { makeBossTasks } from "#app/platform/tasks/boss-tasks.server.ts";
import { makeTasks, type Tasks } from "#app/platform/tasks/tasks.server.ts";
import { noTelemetry, type Telemetry } from "#app/platform/telemetry/telemetry.server.ts";
import type { SharedDatabase } from "#app/platform/workers/shared-database.server.ts";
import type { Signal } from "#app/platform/workers/signals.server.ts";
import { catalogSchedules } from "#app/jobs/catalog-schedules.server.ts";
import { makeBuyerMail } from "#app/jobs/buyer-mails.server.ts";
import { complianceTopics } from "#app/jobs/compliance-topics.server.ts";
import { levelTopics } from "#app/jobs/level-topics.server.ts";
import { inventoryTasks } from "#app/jobs/inventory-tasks.server.ts";
import { offerSchedules, offerTasks } from "#app/jobs/offer-tasks.server.ts";
import { planningTasks } from "#app/jobs/planning-tasks.server.ts";
import type { PlanningDeps } from "#app/modules/planning/index.server.ts";
import { orderTasks } from "#app/jobs/order-tasks.server.ts";
import { orderTopics } from "#app/jobs/order-topics.server.ts";
import { hubSchedules, makeScheduler, type Schedule } from "#app/jobs/schedules.server.ts";
import { mailSchedules } from "#app/jobs/mail-schedules.server.ts";
import { makeShopInstalledTask } from "#app/jobs/shop-installed.server.ts";
import {
  isTx,
  makeBrandReads,
  makeLevelsPort,
  makeOrderFacts,
  makeStockPort,
  makeStockSignals,
} from "#app/jobs/stock-ports.server.ts";
import { catalogTopics } from "#app/jobs/webhooks/catalog-topics.server.ts";
import { partnerTopics } from "#app/jobs/webhooks/partner-topics.server.ts";
import {
  observedTasks,
  observedTopics,
  observedWindows,
  observedWriter,
} from "#app/jobs/observed-work.server.ts";
import { restoreSchedule } from "#app/jobs/after-restore.server.ts";
import { makeShopPulse } from "#app/jobs/shop-pulse.server.ts";

export interface HubOptions {
  database: Database;
  clock: Clock;
  log: Log;
  sealer: Sealer;
  apps: Record<AppName, AppCredentials>;
  /** The origin under which Shopify reaches the hub. */
  appUrl: string;
  sandboxUrl?: string | undefined;
  /** Brings mails on their way; without it they wait. */
  mail?: MailTransport | undefined;
  /** The network; the simulator brings its own. */
  fetch?: Fetch;
  laneSettings?: Partial<LaneSettings>;
  orderSettings?: Partial<OrderSettings>;
  /** Counts and times what the hub does; nobody listens where it is not given. */
  telemetry?: Telemetry;
  /** Where this process shares its database with others; without it, it has everything to itself. */
  shared?: SharedDatabase | undefined;
}

type WatchedOptions = HubOptions & { telemetry: Telemetry };

export type Hub = ReturnType<typeof makeHub>;

/**
 * Joins the modules to each other and to Shopify: the whole hub without its web server. The worker
 * does nothing until it is started.
 */
export function makeHub({ telemetry = noTelemetry, ...given }: HubOptions) {
  const { shared } = given;
  const database = shared ? shared.database : given.database;
  const options = { ...given, telemetry, database };
  const { clock } = options;
  const wakers = { tasks: () => {}, inbox: () => {}, channels: () => {} };
  const clients = makeShopifyClients({ ...options, oneAtATime: shared?.oneAtATime });
  const onAsked = (): void => {
    wakers.tasks();
    shared?.signals.send("tasks");
  };
  const onStored = (): void => {
    wakers.inbox();
    shared?.signals.send("inbox");
  };
  const tasks = makeTasks({ clock, onAsked, boss: shared?.boss });
  const addresses = makeAddresses(options.sealer);
  const mail = makeMail({ clock, tasks, addresses, isSetUp: options.mail !== undefined });
  const inbox = makeInbox({ database, clock, onStored });
  const deps = joinModules(options, { clients, tasks, mail, wake: () => wakers.channels() });
  const worker = makeWorker(options, { clients, tasks, mail, inbox, deps, wakers });
  return {
    deps,
    clients,
    tasks,
    mail,
    inbox,
    worker,
    catalog: makeCatalog(deps.catalog),
    partners: makePartners(deps.partners),
    pricing: makePricing(deps.pricing),
  };
}

interface ModuleDeps {
  catalog: CatalogDeps;
  partners: PartnersDeps;
  pricing: PricingDeps;
  channels: ChannelsDeps;
  orders: OrdersDeps;
  fulfilment: FulfilmentDeps;
  inventory: InventoryDeps & { promised: PromisedUnits };
  offers: OffersDeps;
  planning: PlanningDeps;
}

interface Joined {
  clients: ShopifyClients;
  tasks: Tasks;
  mail: Mail;
  wake: () => void;
}

/** What an app was granted in a shop, as its last token says. */
const installations: PartnersDeps["installations"] = {
  async hasScope(db, of) {
    const row = await db
      .selectFrom("Installation")
      .select("scopes")
      .where("shopId", "=", of.shopId)
      .where("app", "=", of.app)
      .executeTakeFirst();
    return (row?.scopes ?? "").split(",").includes(of.scope);
  },
};

/** Names this hub's documents in Shopify's inventory history. */
const documentUri = (key: string): string => `headwater://stock/${key}`;

function joinModules(options: WatchedOptions, { clients, tasks, mail, wake }: Joined): ModuleDeps {
  const { database, clock, log, telemetry } = options;
  const base = { database, clock, log, tasks };
  const settings = { ...defaultLaneSettings, ...options.laneSettings };
  const client = clients.admin;
  const reader = makeOrderReader({ client });
  const stock = makeStockSignals({ clock, settings, wake });
  const levels = makeLevelsPort({ clock, settings });
  // One truth: what a lane waits for, routing and shipping wait for as well.
  const { brandCoolingMs, requestLifeMs, sendWithinMs, keyLifeMs } = settings;
  const shared = { brandCoolingMs, requestLifeMs, sendWithinMs, keyLifeMs };
  const orderSettings = { ...defaultOrderSettings, ...shared, ...options.orderSettings };
  const channels: ChannelsDeps = {
    ...base,
    settings,
    windows: observedWindows(makeWindows(), telemetry),
    lanes: options.shared?.lanes,
    lanesWanted: () => options.shared?.signals.send("lanes"),
    writer: observedWriter(makeStockWriter({ client, documentUri }), telemetry),
    reader: makeLevelReader({ client }),
    orders: makeOrderFacts(base),
  };
  const booking = {
    ...base,
    reader,
    stock,
    installations,
    requests: makeFulfilmentRequests({ client }),
    routed: makeRoutedOrders({ client, documentUri }),
    settings: orderSettings,
  };
  return {
    channels,
    orders: { ...booking, book: makeBookings(booking) },
    fulfilment: {
      ...base,
      stock,
      fulfilments: makeFulfilments({ client, reader }),
      settings: orderSettings,
    },
    inventory: {
      ...base,
      receivingShop: makeReceivingShop({ client, documentUri }),
      settings: orderSettings,
      readSoon: makeBrandReads({ clock, settings }),
      supplyChanged: (tx, of) => followSupply(tx, base, of),
      promised: makePromisedUnits(base, isTx),
    },
    offers: {
      ...base,
      shop: makeOfferShop({ client, documentUri }),
      receivingShop: makeReceivingShop({ client, documentUri }),
      mail: makeBuyerMail(mail),
      sealer: options.sealer,
      settings: orderSettings,
      readSoon: makeBrandReads({ clock, settings }),
      readProduct: (tx, of) => askForProducts(tx, base, [of]),
    },
    catalog: {
      ...base,
      factoryShop: makeFactoryCatalog(clients),
      resellerShop: makeResellerCatalog(clients),
      stock: makeStockPort({ clock, settings }),
      levels,
      partnerships: { terms: readListingTerms },
    },
    planning: { ...base, settings },
    pricing: { ...base, ladderShop: makeLadderShop(clients), installations: { hasScope } },
    partners: {
      ...base,
      levels,
      serviceShop: makeServiceShop(clients),
      callbackUrl: `${options.appUrl}/reseller/fulfilment`,
      channels: {
        changed: (tx, { channelId }) => channelChanged(tx, channels, channelId),
        cut: (tx, cut) => cutChannel(tx, channels, cut),
        stop: (tx, stop) => stopLevels(tx, channels, stop),
        resume: (tx, resume) => resumeLevels(tx, channels, resume),
      },
      heldOrders: { request: (tx, of) => requestHeld(tx, base, of) },
      installations,
    },
  };
}

interface WorkerParts {
  clients: ShopifyClients;
  tasks: Tasks;
  mail: Mail;
  inbox: Inbox;
  deps: ModuleDeps;
  wakers: { tasks: () => void; inbox: () => void; channels: () => void };
}

function makeWorker(options: WatchedOptions, parts: WorkerParts) {
  const { tasks, mail, inbox, deps, wakers } = parts;
  const { database, clock, log, appUrl, telemetry, shared } = options;
  const { addresses } = mail;
  const mailTasks = makeMailTasks({ database, clock, addresses, transport: options.mail });
  const engine = makeChannelsEngine(deps.channels);
  const runner = makeTaskRunner({
    database,
    clock,
    log,
    settings: defaultRunnerSettings,
    ...(shared && { source: makeBossTasks({ boss: shared.boss, database, clock }) }),
    isBusy: inbox.isBusy,
    handlers: observedTasks(
      { ...withWake(taskHandlers(deps), engine.wake), ...mailTasks },
      telemetry,
    ),
  });
  const pulse = makeShopPulse({ clock, client: parts.clients.admin });
  const topics = observedTopics(pulse.listening(topicHandlers(deps, parts)), telemetry);
  const drain = makeInboxDrain({ database, clock, log, topics, lanes: shared?.lanes });
  const schedules = [
    ...hubSchedules({ tasks }),
    ...catalogSchedules({ tasks }),
    ...channelSchedules(deps.channels),
    pulse.schedule,
    restoreSchedule({ ...deps.channels, tasks }),
    ...offerSchedules(deps.offers),
    ...mailSchedules({ clock, tasks, mail, appUrl, isSetUp: options.mail !== undefined }),
  ];
  const workerId = shared?.membership.workerId;
  const scheduler = makeScheduler({ database, clock, log, schedules, workerId });
  Object.assign(wakers, { tasks: runner.wake, inbox: drain.wake, channels: engine.wake });
  const hear = { inbox: drain.wake, tasks: runner.wake, lanes: engine.look };
  return {
    async start(): Promise<void> {
      await beginSharing(shared, { hear: (signal) => hear[signal](), letGo: engine.letGo });
      await runner.start();
      drain.start();
      engine.start();
      scheduler.start();
    },
    async stop(): Promise<void> {
      await scheduler.stop();
      await drain.stop();
      await runner.stop();
      await engine.stop();
      await shared?.lanes.stop();
      await shared?.membership.leave();
    },
  };
}

/** Joins the other workers of the database, if it is shared. */
async function beginSharing(
  shared: SharedDatabase | undefined,
  { hear, letGo }: { hear: (signal: Signal) => void; letGo: (lane: LaneRef) => Promise<void> },
): Promise<void> {
  if (!shared) return;
  const { membership, lanes, signals } = shared;
  await membership.join();
  lanes.listen({
    taken() {
      hear("inbox");
      hear("lanes");
    },
    letGo,
  });
  lanes.start();
  signals.listen(hear);
}

function channelSchedules(channels: ChannelsDeps): Schedule[] {
  return [
    {
      name: "channels.release-cut",
      everyMs: 60_000,
      run: (tx) => releaseCutChannels(tx, channels),
    },
    { name: "channels.reach", everyMs: 10_000, run: (tx) => judgeReach(tx, channels) },
    {
      name: "channels.windows",
      everyMs: 15_000,
      // What a worker measured of its own lanes, no other can write.
      byEveryWorker: true,
      run: (tx) => channels.windows.save(tx, channels.clock),
    },
  ];
}

function taskHandlers(deps: ModuleDeps): TaskHandlers {
  return {
    ...makeShopInstalledTask(deps.partners),
    ...makeCatalogTasks(deps.catalog),
    ...makePartnerTasks(deps.partners),
    ...makePricingTasks(deps.pricing),
    ...orderTasks(deps.orders, deps.fulfilment),
    ...inventoryTasks(deps.inventory),
    ...offerTasks(deps.offers),
    ...planningTasks(deps.planning),
  };
}

/** What a task changed may concern the lanes: they look at once instead of at their next sweep. */
function withWake(handlers: TaskHandlers, wake: () => void): TaskHandlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([kind, handle]) => [
      kind,
      async (task) => {
        try {
          return await handle(task);
        } finally {
          wake();
        }
      },
    ]),
  );
}

function topicHandlers(deps: ModuleDeps, { clients, mail }: WorkerParts): TopicHandlers {
  return {
    ...catalogTopics(deps.catalog),
    ...singles(
      partnerTopics({
        ...deps.partners,
        tokens: clients.tokens,
        factoryRescoped: (tx, factoryId) =>
          retryLaddersWithoutScope(tx, deps.pricing, { factoryId }),
      }),
    ),
    ...complianceTopics({ ...deps.orders, mail }),
    ...orderTopics(deps.orders),
    ...levelTopics(deps.channels),
  };
}

function singles(
  topics: Record<string, Extract<TopicHandler, { kind: "single" }>["handle"]>,
): TopicHandlers {
  return Object.fromEntries(
    Object.entries(topics).map(([topic, handle]) => [topic, { kind: "single" as const, handle }]),
  );
}

export type { Inbox };
