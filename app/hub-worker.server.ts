import { makeCatalogTasks } from "#app/modules/catalog/index.server.ts";
import type { LaneRef } from "#app/modules/channels/index.ts";
import {
  judgeReach,
  makeChannelsEngine,
  releaseCutChannels,
  type ChannelsDeps,
} from "#app/modules/channels/index.server.ts";
import { makePartnerTasks } from "#app/modules/partners/index.server.ts";
import { makePricingTasks, retryLaddersWithoutScope } from "#app/modules/pricing/index.server.ts";
import {
  makeInboxDrain,
  type TopicHandler,
  type TopicHandlers,
} from "#app/platform/inbox/drain.server.ts";
import type { Arrivals } from "#app/platform/inbox/arrivals.server.ts";
import type { Mail } from "#app/platform/mail/mail.server.ts";
import { makeMailTasks } from "#app/platform/mail/send-mail.server.ts";
import { makeProbeTask } from "#app/jobs/probe-installation.server.ts";
import { readInstallationGid } from "#app/platform/shopify/operations/partners/read-installation.server.ts";
import type { ShopRef } from "#app/platform/shopify/shop-ref.ts";
import type { ShopifyClients } from "#app/platform/shopify/shopify-clients.server.ts";
import {
  defaultRunnerSettings,
  makeTaskRunner,
  type TaskHandlers,
} from "#app/platform/tasks/runner.server.ts";
import { makeBossTasks } from "#app/platform/tasks/boss-tasks.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { SharedDatabase } from "#app/platform/workers/shared-database.server.ts";
import type { Signal } from "#app/platform/workers/signals.server.ts";
import { catalogSchedules } from "#app/jobs/catalog-schedules.server.ts";
import { complianceTopics } from "#app/jobs/compliance-topics.server.ts";
import { levelTopics } from "#app/jobs/level-topics.server.ts";
import { inventoryTasks } from "#app/jobs/inventory-tasks.server.ts";
import { offerSchedules, offerTasks } from "#app/jobs/offer-tasks.server.ts";
import { planningTasks } from "#app/jobs/planning-tasks.server.ts";
import { orderTasks } from "#app/jobs/order-tasks.server.ts";
import { orderTopics } from "#app/jobs/order-topics.server.ts";
import { hubSchedules, makeScheduler, type Schedule } from "#app/jobs/schedules.server.ts";
import { mailSchedules } from "#app/jobs/mail-schedules.server.ts";
import { catalogTopics } from "#app/jobs/webhooks/catalog-topics.server.ts";
import { partnerTopics } from "#app/jobs/webhooks/partner-topics.server.ts";
import { observedTasks, observedTopics } from "#app/jobs/observed-work.server.ts";
import { restoreSchedule } from "#app/jobs/after-restore.server.ts";
import { makeShopPulse } from "#app/jobs/shop-pulse.server.ts";
import type { ModuleDeps, Wake, WatchedOptions } from "./hub-modules.server.ts";

interface WorkerParts {
  clients: ShopifyClients;
  tasks: Tasks;
  mail: Mail;
  arrivals: Arrivals;
  deps: ModuleDeps;
  wakers: { tasks: () => void; inbox: () => void; channels: () => void };
}

/** What a hub does by itself: messages, tasks, lanes and schedules. */
export function makeWorker(options: WatchedOptions, parts: WorkerParts) {
  const { tasks, mail, arrivals, deps, wakers } = parts;
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
    isBusy: arrivals.areMany,
    handlers: observedTasks(
      { ...withWake(taskHandlers(deps, parts.clients), engine.wake), ...mailTasks },
      telemetry,
    ),
  });
  const pulse = makeShopPulse({ clock, client: parts.clients.admin });
  const topics = observedTopics(pulse.listening(topicHandlers(deps, parts)), telemetry);
  const isBusy = arrivals.areMany;
  const drain = makeInboxDrain({ database, clock, log, topics, lanes: shared?.lanes, isBusy });
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
  const hear = { inbox: drain.wake, tasks: runner.wake, plan: engine.wake, lanes: engine.look };
  return {
    /** What another thread stored: there may be something to do. */
    wake(wake: Wake): void {
      if (wake.what === "inbox") arrivals.note(wake.messages);
      wakers[wake.what]();
    },
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
      hear("plan");
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

function taskHandlers(deps: ModuleDeps, { admin, tokens }: ShopifyClients): TaskHandlers {
  const readInstallation = (shop: ShopRef) => readInstallationGid(admin, shop);
  return {
    ...makeProbeTask({ ...deps.partners, tokens, readInstallation }),
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
