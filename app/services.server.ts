import { isMainThread } from "node:worker_threads";
import type { Env } from "#app/env.server.ts";
import { readShop, retryParked } from "#app/modules/channels/index.server.ts";
import {
  dedicate,
  releaseAll,
  setPolicy,
  setSafety,
  setStockPolicy,
} from "#app/modules/escrow/index.server.ts";
import { askShip } from "#app/modules/fulfilment/index.server.ts";
import {
  changeStockOrder,
  createStockOrder,
  receiveGoods,
} from "#app/modules/inventory/index.server.ts";
import {
  cancelOfferOrder,
  createOffer,
  endOffer,
  foreseePayment,
  retryOffer,
} from "#app/modules/offers/index.server.ts";
import {
  askReject,
  holdByFactory,
  releaseHold,
  requestFulfilment,
  retryOrder,
} from "#app/modules/orders/index.server.ts";
import { askWhatIf } from "#app/modules/planning/index.server.ts";
import { replaceStoreSecret, setStoreSettings } from "#app/modules/store/index.server.ts";
import { makeVoices } from "#app/modules/voices/index.server.ts";
import { realClock } from "#app/platform/clock/clock.server.ts";
import { makeSealer } from "#app/platform/crypto/seal.server.ts";
import { storeSecret } from "#app/platform/crypto/store-secret.server.ts";
import { openDatabase, type FileThreads } from "#app/platform/db/database.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";
import { makeSmtp } from "#app/platform/mail/smtp.server.ts";
import { makeSettleNoticeByPerson } from "#app/platform/notices/settle-by-person.server.ts";
import { makeSetLocale } from "#app/platform/settings/shop-settings.server.ts";
import { makeTelemetry } from "#app/platform/telemetry/telemetry.server.ts";
import { observedDatabase } from "#app/platform/telemetry/observed-database.server.ts";
import { makeHub, type Hub } from "./hub.server.ts";
import type { Wake } from "./hub-modules.server.ts";
import { openSharedDatabase } from "#app/platform/workers/shared-database.server.ts";
import { makeHubMetrics } from "./hub-metrics.server.ts";
import type { Operations } from "./operations.ts";
import { makeCapabilities } from "./public/capabilities.server.ts";
import { makeScreenQueries } from "./screen-queries.server.ts";
import type { WebServices } from "./web.server.ts";

export interface Services extends WebServices {
  worker: Hub["worker"];
  /** Brings the metrics up to date that are read, not counted. */
  refreshMetrics(): Promise<void>;
  /** Resolves when the other workers took this one for dead: the process must end. */
  lapsed: Promise<void>;
  close(): Promise<void>;
}

/** Before a transaction is run again: longer each time, and never two processes alike. */
const PAUSE_MS = 4;
const PAUSE_MS_MAX = 100;

/** Where web and worker are threads of one process. */
export interface ThreadOptions {
  file: FileThreads;
  wakeWorker?: (wake: Wake) => void;
}

/** Opens everything the process needs: the hub on the real clock and network. */
export async function openServices(env: Env, thread?: ThreadOptions): Promise<Services> {
  const clock = realClock();
  const log = createLog({ level: env.logLevel });
  const telemetry = makeTelemetry({ isMain: isMainThread });
  const opened = openDatabase({
    url: env.databaseUrl,
    nextTurn: () => new Promise((done) => setImmediate(done)),
    pause: (attempt) => clock.sleep(clock.random() * Math.min(attempt * PAUSE_MS, PAUSE_MS_MAX)),
    onLost: (error) => log.warn({ error: error.message }, "a connection to PostgreSQL was lost"),
    now: clock.now,
    threads: thread?.file,
  });
  const database = observedDatabase(opened, telemetry);
  const shared =
    database.dialect === "postgres"
      ? await openSharedDatabase({
          database,
          url: env.databaseUrl,
          clock,
          log,
          isWorker: env.role !== "web",
        })
      : undefined;
  const previousKeys = env.encryptionKeyPrevious === undefined ? [] : [env.encryptionKeyPrevious];
  const sealer = makeSealer({ key: env.encryptionKey, previousKeys });
  const { apps, appUrl, sandboxUrl } = env;
  const hub = makeHub({
    database,
    clock,
    log,
    sealer,
    apps,
    appUrl,
    sandboxUrl,
    mail: env.mail && makeSmtp(env.mail),
    laneSettings: env.laneSettings,
    orderSettings: env.orderSettings,
    telemetry,
    shared,
    wakeWorker: thread?.wakeWorker,
  });
  return {
    database,
    clock,
    log,
    sealer,
    inbox: hub.inbox,
    tokens: hub.clients.tokens,
    installed: hub.installed,
    operations: operationsOf(hub),
    queries: makeScreenQueries({
      db: database.db,
      clock,
      accessOf: storeAccess(env),
      isMailSetUp: env.mail !== undefined,
    }),
    capabilities: makeCapabilities({
      database,
      clock,
      log,
      offers: hub.deps.offers,
      mail: hub.mail,
      appUrl,
    }),
    worker: hub.worker,
    telemetry,
    refreshMetrics: makeHubMetrics({
      db: database.db,
      clock,
      telemetry,
      client: hub.clients.admin,
      shopsMax: env.metrics?.shopsMax ?? 0,
      // The web's figures would be the worker's once more.
      withDatabase: env.role !== "web",
    }),
    lapsed: shared?.lapsed ?? new Promise(() => {}),
    async close() {
      await shared?.close();
      await database.close();
    },
  };
}

/** Where a brand store asks the hub, and the secret in force that it signs with. */
function storeAccess({ appUrl, encryptionKey: key }: Env) {
  return ({ domain, version }: { domain: string; version: number }) => ({
    address: `${appUrl}/public/v1/shops/${domain}`,
    secret: storeSecret({ key, domain, version }),
  });
}

/** What the screens may ask for, under the names they know. */
function operationsOf(hub: Hub): Operations {
  const { orders, fulfilment, channels, inventory, offers } = hub.deps;
  const { partners, catalog, pricing } = hub;
  return {
    partners: {
      ...partners,
      invite: ({ factoryId, label, ...terms }) => partners.invite({ factoryId, label, terms }),
      changeTerms: ({ factoryId, partnershipId, ...terms }) =>
        partners.changeTerms({ factoryId, partnershipId, terms }),
      end: ({ factoryId, partnershipId }) => partners.end({ shopId: factoryId, partnershipId }),
    },
    catalog,
    pricing,
    escrow: {
      setSafety: (rule) => setSafety(orders, rule),
      setPolicy: (rule) => setPolicy(orders, rule),
      setStockPolicy: (rule) => setStockPolicy(orders, rule),
      dedicate: (rule) => dedicate(orders, rule),
      releaseAll: (of) => releaseAll(orders, of),
    },
    planning: { ask: (of) => askWhatIf(hub.deps.planning, of) },
    orders: {
      requestFulfilment: (of) => requestFulfilment(orders, of),
      releaseHold: (of) => releaseHold(orders, of),
      holdByFactory: (of) => holdByFactory(orders, of),
      reject: (of) => askReject(orders, of),
      retry: (of) => retryOrder(orders, of),
    },
    fulfilment: { ship: (parcel) => askShip(fulfilment, parcel) },
    channels: {
      readShop: (of) => readShop(channels, of),
      retryParked: (of) => retryParked(channels, of),
    },
    inventory: {
      create: (order) => createStockOrder(inventory, order),
      change: (order) => changeStockOrder(inventory, order),
      receive: (receipt) => receiveGoods(inventory, receipt),
    },
    offers: {
      create: (offer) => createOffer(offers, offer),
      end: (of) => endOffer(offers, of),
      retry: (of) => retryOffer(offers, of),
      cancelOrder: (of) => cancelOfferOrder(offers, of),
      foreseePayment: (of) => foreseePayment(offers, of),
    },
    store: {
      setSettings: (change) => setStoreSettings(inventory, change),
      replaceSecret: (of) => replaceStoreSecret(inventory, of),
    },
    voices: makeVoices(orders),
    notices: { settle: makeSettleNoticeByPerson(orders) },
    settings: { setLocale: makeSetLocale(orders) },
  };
}
