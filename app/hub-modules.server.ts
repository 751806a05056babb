import { askForProducts, type CatalogDeps } from "#app/modules/catalog/index.server.ts";
import { defaultLaneSettings, type LaneSettings } from "#app/modules/channels/index.ts";
import {
  channelChanged,
  cutChannel,
  makeWindows,
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
import {
  letGoOrders,
  makeBookings,
  readOpenOrders,
  requestHeld,
  type OrdersDeps,
} from "#app/modules/orders/index.server.ts";
import { readListingTerms, type PartnersDeps } from "#app/modules/partners/index.server.ts";
import type { PricingDeps } from "#app/modules/pricing/index.server.ts";
import type { Clock } from "#app/platform/clock/clock.server.ts";
import type { Sealer } from "#app/platform/crypto/seal.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { Log } from "#app/platform/log/log.server.ts";
import type { Mail } from "#app/platform/mail/mail.server.ts";
import type { MailTransport } from "#app/platform/mail/send-mail.server.ts";
import { makeFulfilmentRequests } from "#app/platform/shopify/fulfilment-requests.server.ts";
import { makeFulfilments } from "#app/platform/shopify/fulfilments.server.ts";
import { hasScope } from "#app/platform/shopify/installation-store.server.ts";
import { makeLevelReader } from "#app/platform/shopify/level-reader.server.ts";
import { makeFactoryCatalog } from "#app/platform/shopify/operations/catalog/factory-catalog.server.ts";
import { makeOfferShop } from "#app/platform/shopify/operations/offers/offer-shop.server.ts";
import { makeLadderShop } from "#app/platform/shopify/operations/ladder/ladder-shop.server.ts";
import { makeResellerCatalog } from "#app/platform/shopify/operations/listing/reseller-catalog.server.ts";
import { makeServiceShop } from "#app/platform/shopify/operations/partners/service-shop.server.ts";
import { makePastOrdersShop } from "#app/platform/shopify/operations/orders/past-orders-bulk.server.ts";
import { makeOrderReader } from "#app/platform/shopify/order-reader.server.ts";
import { makeReceivingShop } from "#app/platform/shopify/receiving-shop.server.ts";
import { makeRoutedOrders } from "#app/platform/shopify/routed-orders.server.ts";
import type { Fetch } from "#app/platform/shopify/sandbox-fetch.server.ts";
import type { ShopifyClients } from "#app/platform/shopify/shopify-clients.server.ts";
import type { AppName } from "#app/platform/shopify/shop-ref.ts";
import { makeStockWriter } from "#app/platform/shopify/stock-writer.server.ts";
import type { AppCredentials } from "#app/platform/shopify/token-endpoint.server.ts";
import type { Tasks } from "#app/platform/tasks/tasks.server.ts";
import type { Telemetry } from "#app/platform/telemetry/telemetry.server.ts";
import type { SharedDatabase } from "#app/platform/workers/shared-database.server.ts";
import { makeBuyerMail } from "#app/jobs/buyer-mails.server.ts";
import type { PlanningDeps } from "#app/modules/planning/index.server.ts";
import {
  isTx,
  makeBrandReads,
  makeLevelsPort,
  makeOrderFacts,
  makeStockPort,
  makeStockSignals,
} from "#app/jobs/stock-ports.server.ts";
import { observedWindows, observedWriter } from "#app/jobs/observed-work.server.ts";

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
  /** Where another thread of this process works: tells it that there is something to do. */
  wakeWorker?: ((wake: Wake) => void) | undefined;
}

/** What there may be to do. */
export type Wake = { what: "tasks" | "channels" } | { what: "inbox"; messages: number };

/** With somebody who listens, if only to say nothing. */
export type WatchedOptions = HubOptions & { telemetry: Telemetry };

/** What each module was given. */
export interface ModuleDeps {
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

/** Fills the modules' ports: those to each other, and those to Shopify. */
export function joinModules(
  options: WatchedOptions,
  { clients, tasks, mail, wake }: Joined,
): ModuleDeps {
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
    planning: { ...base, settings, pastOrders: makePastOrdersShop(clients) },
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
      orders: {
        requestHeld: (tx, of) => requestHeld(tx, base, of),
        letGo: (tx, of) => letGoOrders(tx, booking, of),
        readOpen: (tx, of) => readOpenOrders(tx, base, of),
      },
      installations,
    },
  };
}
