import {
  makeCatalog,
  makeCatalogTasks,
  type CatalogDeps,
} from "#app/modules/catalog/index.server.ts";
import { defaultLaneSettings, type LaneSettings } from "#app/modules/channels/index.ts";
import {
  channelChanged,
  cutChannel,
  makeChannelsEngine,
  makeWindows,
  releaseCutChannels,
  resumeLevels,
  stopLevels,
  type ChannelsDeps,
} from "#app/modules/channels/index.server.ts";
import type { FulfilmentDeps } from "#app/modules/fulfilment/index.server.ts";
import { defaultOrderSettings, type OrderSettings } from "#app/modules/orders/index.ts";
import { requestHeld, type OrdersDeps } from "#app/modules/orders/index.server.ts";
import {
  makePartners,
  makePartnerTasks,
  readListingTerms,
  type PartnersDeps,
} from "#app/modules/partners/index.server.ts";
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
import { makeFulfilmentRequests } from "#app/platform/shopify/fulfilment-requests.server.ts";
import { makeFulfilments } from "#app/platform/shopify/fulfilments.server.ts";
import { makeLevelReader } from "#app/platform/shopify/level-reader.server.ts";
import { makeFactoryCatalog } from "#app/platform/shopify/operations/catalog/factory-catalog.server.ts";
import { makeResellerCatalog } from "#app/platform/shopify/operations/listing/reseller-catalog.server.ts";
import { makeServiceShop } from "#app/platform/shopify/operations/partners/service-shop.server.ts";
import { makeOrderReader } from "#app/platform/shopify/order-reader.server.ts";
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
import { makeTasks, type Tasks } from "#app/platform/tasks/tasks.server.ts";
import { catalogSchedules } from "#app/jobs/catalog-schedules.server.ts";
import { complianceTopics } from "#app/jobs/compliance-topics.server.ts";
import { levelTopics } from "#app/jobs/level-topics.server.ts";
import { orderTasks } from "#app/jobs/order-tasks.server.ts";
import { orderTopics } from "#app/jobs/order-topics.server.ts";
import { hubSchedules, makeScheduler, type Schedule } from "#app/jobs/schedules.server.ts";
import { makeShopInstalledTask } from "#app/jobs/shop-installed.server.ts";
import {
  makeLevelsPort,
  makeOrderFacts,
  makeStockPort,
  makeStockSignals,
} from "#app/jobs/stock-ports.server.ts";
import { catalogTopics } from "#app/jobs/webhooks/catalog-topics.server.ts";
import { partnerTopics } from "#app/jobs/webhooks/partner-topics.server.ts";

export interface HubOptions {
  database: Database;
  clock: Clock;
  log: Log;
  sealer: Sealer;
  apps: Record<AppName, AppCredentials>;
  /** The origin under which Shopify reaches the hub. */
  appUrl: string;
  sandboxUrl?: string;
  /** The network; the simulator brings its own. */
  fetch?: Fetch;
  laneSettings?: Partial<LaneSettings>;
  orderSettings?: Partial<OrderSettings>;
}

export type Hub = ReturnType<typeof makeHub>;

/**
 * Joins the modules to each other and to Shopify: the whole hub without its web server. The worker
 * does nothing until it is started.
 */
export function makeHub(options: HubOptions) {
  const { database, clock } = options;
  const wakers = { tasks: () => {}, inbox: () => {}, channels: () => {} };
  const clients = makeShopifyClients(options);
  const tasks = makeTasks({ clock, onAsked: () => wakers.tasks() });
  const inbox = makeInbox({ database, clock, onStored: () => wakers.inbox() });
  const deps = joinModules(options, { clients, tasks, wake: () => wakers.channels() });
  const worker = makeWorker(options, { clients, tasks, deps, wakers });
  return {
    deps,
    clients,
    tasks,
    inbox,
    worker,
    catalog: makeCatalog(deps.catalog),
    partners: makePartners(deps.partners),
  };
}

interface ModuleDeps {
  catalog: CatalogDeps;
  partners: PartnersDeps;
  channels: ChannelsDeps;
  orders: OrdersDeps;
  fulfilment: FulfilmentDeps;
}

interface Joined {
  clients: ShopifyClients;
  tasks: Tasks;
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

function joinModules(options: HubOptions, { clients, tasks, wake }: Joined): ModuleDeps {
  const { database, clock, log } = options;
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
    windows: makeWindows(),
    writer: makeStockWriter({ client, documentUri }),
    reader: makeLevelReader({ client }),
    orders: makeOrderFacts(base),
  };
  return {
    channels,
    orders: {
      ...base,
      reader,
      stock,
      installations,
      requests: makeFulfilmentRequests({ client }),
      routed: makeRoutedOrders({ client, documentUri }),
      settings: orderSettings,
    },
    fulfilment: {
      ...base,
      stock,
      fulfilments: makeFulfilments({ client, reader }),
      settings: orderSettings,
    },
    catalog: {
      ...base,
      factoryShop: makeFactoryCatalog(clients),
      resellerShop: makeResellerCatalog(clients),
      stock: makeStockPort({ clock, settings }),
      levels,
      partnerships: { terms: readListingTerms },
    },
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
  deps: ModuleDeps;
  wakers: { tasks: () => void; inbox: () => void; channels: () => void };
}

function makeWorker(options: HubOptions, { clients, tasks, deps, wakers }: WorkerParts) {
  const { database, clock, log } = options;
  const engine = makeChannelsEngine(deps.channels);
  const runner = makeTaskRunner({
    database,
    clock,
    log,
    settings: defaultRunnerSettings,
    handlers: withWake(taskHandlers(deps), engine.wake),
  });
  const drain = makeInboxDrain({ database, clock, log, topics: topicHandlers(deps, clients) });
  const schedules = [
    ...hubSchedules({ tasks }),
    ...catalogSchedules({ tasks }),
    ...channelSchedules(deps.channels),
  ];
  const scheduler = makeScheduler({ database, clock, log, schedules });
  Object.assign(wakers, { tasks: runner.wake, inbox: drain.wake, channels: engine.wake });
  return {
    async start(): Promise<void> {
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
    },
  };
}

function channelSchedules(channels: ChannelsDeps): Schedule[] {
  return [
    {
      name: "channels.release-cut",
      everyMs: 60_000,
      run: (tx) => releaseCutChannels(tx, channels),
    },
    {
      name: "channels.windows",
      everyMs: 15_000,
      run: (tx) => channels.windows.save(tx, channels.clock),
    },
  ];
}

function taskHandlers(deps: ModuleDeps): TaskHandlers {
  return {
    ...makeShopInstalledTask(deps.partners),
    ...makeCatalogTasks(deps.catalog),
    ...makePartnerTasks(deps.partners),
    ...orderTasks(deps.orders, deps.fulfilment),
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

function topicHandlers(deps: ModuleDeps, clients: ShopifyClients): TopicHandlers {
  return {
    ...catalogTopics(deps.catalog),
    ...singles(partnerTopics({ ...deps.partners, tokens: clients.tokens })),
    ...complianceTopics(deps.orders),
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
