import { join } from "node:path";
import { loadAdminSchema } from "#sandbox/schema/load-schema.ts";
import { loadScopeTable } from "#sandbox/schema/load-scopes.ts";
import type {
  Assumptions,
  Clock,
  Random,
  ShopModule,
  StorefrontModule,
  World,
} from "#sandbox/contract.ts";
import { appGid } from "./apps/app-config.ts";
import type { AppConfig } from "./apps/app-config.ts";
import { scheduleRedaction } from "./apps/installs.ts";
import { bulkResolvers } from "./bulk/bulk-resolvers.ts";
import { armBulkOperation, isUnfinished } from "./bulk/run.ts";
import { stagedUploadResolvers } from "./bulk/staged-uploads.ts";
import { realClock } from "./clock.ts";
import { createControl } from "./control/control.ts";
import type { Control } from "./control/control.ts";
import { createStats } from "./control/stats.ts";
import { functionsOfApp } from "./functions/functions-of-app.ts";
import { createFaultBook } from "./faults/fault-book.ts";
import { createBuckets } from "./graphql/bucket.ts";
import { createExecutor } from "./graphql/executor.ts";
import type { SandboxAnswer, SandboxRequest } from "./http/messages.ts";
import { routeRequest } from "./http/route.ts";
import { fromAnswer, toSandboxRequest } from "./http/web-messages.ts";
import { createFileStore } from "./persistence/file-store.ts";
import { createIdSource } from "./persistence/id-source.ts";
import { createFileShopStore, memoryShopStore } from "./persistence/shop-store.ts";
import type { ShopStore } from "./persistence/shop-store.ts";
import type { Platform, RunningApp, Transport } from "./platform.ts";
import { seededRandom } from "./random.ts";
import { appResolvers } from "./resolvers/app-resolvers.ts";
import { mergeResolvers, withOwnNodes } from "./resolvers/node-resolvers.ts";
import { webhookResolvers } from "./resolvers/webhook-resolvers.ts";
import { defaultAssumptions, defaultSettings } from "./settings.ts";
import type { Settings } from "./settings.ts";
import { createShopPlatformState } from "./state.ts";
import type { ShopPlatformState } from "./state.ts";
import { armDelivery } from "./webhooks/deliveries.ts";
import { createDeliveryLog } from "./webhooks/delivery-log.ts";
import { indexSubscriptions } from "./webhooks/emit.ts";
import { createHttpOutgoing, createTransportOutgoing } from "./webhooks/outgoing.ts";
import { createWorld } from "./world.ts";

export interface AssemblyOptions {
  apps: readonly AppConfig[];
  /** The machine's clock unless a run shall own the time. */
  clock?: Clock;
  /** Unpredictable unless a run shall repeat. */
  random?: Random;
  config?: Partial<Settings> & { assumptions?: Partial<Assumptions>; baseUrl?: string };
  /** Where the world is kept; memory alone when absent. */
  dataDir?: string;
  /** How webhooks and callbacks are delivered; over HTTP when absent. */
  transport?: Transport;
  /** How shops behave. */
  shopModule: ShopModule;
  /** How storefronts are served; none is when absent. */
  storefrontModule?: StorefrontModule;
}

export interface Sandbox {
  handle(request: Request): Promise<Response>;
  /** The same without the web's request objects, which cost more than the call itself. */
  answer(request: SandboxRequest): Promise<SandboxAnswer>;
  readonly world: World;
  /** Everything that the control API offers, in process. */
  readonly control: Control;
  /** Where the sandbox is reached; an HTTP server sets it once it listens. */
  setBaseUrl(url: string): void;
  /** Sends nothing more and stores what has changed. */
  close(): Promise<void>;
}

/** Puts the platform around a shop module. `createSandbox` does it with the real one. */
export function assembleSandbox(options: AssemblyOptions): Sandbox {
  const { platform, store, close } = createPlatform(options);
  restore(platform, store);
  const control = createControl(platform);
  const answer = (request: SandboxRequest) => routeRequest(platform, { request, control });
  return {
    answer,
    handle: async (request) => fromAnswer(await answer(await toSandboxRequest(request))),
    world: platform.world,
    control,
    setBaseUrl: (url) => void (platform.baseUrl = url),
    close,
  };
}

interface Assembly {
  platform: Platform;
  store: ShopStore;
  close(): Promise<void>;
}

function createPlatform(options: AssemblyOptions): Assembly {
  const { clock = realClock, dataDir, shopModule } = options;
  const random = options.random ?? seededRandom(Math.floor(clock.now()));
  const { assumptions, baseUrl = "http://sandbox.local", ...settings } = options.config ?? {};
  const states = new Map<string, ShopPlatformState>();
  let open = true;
  const ask = (): Platform => platform;
  const store: ShopStore =
    dataDir === undefined
      ? memoryShopStore
      : createFileShopStore({
          directory: dataDir,
          clock,
          read: (domain) => {
            const shop = world.shops.get(domain);
            return shop && { shop, platform: stateOf(domain) };
          },
        });
  const world = createWorld({
    clock,
    random,
    assumptions: { ...defaultAssumptions, ...assumptions },
    nextId: createIdSource(store),
    changed: (shop) => store.touch(shop.domain),
    functions: options.apps.flatMap(functionsOfApp),
    ask,
  });
  function stateOf(domain: string): ShopPlatformState {
    let state = states.get(domain);
    if (!state) {
      state = createShopPlatformState(world.nextId());
      states.set(domain, state);
    }
    return state;
  }
  const schema = loadAdminSchema();
  const scopes = loadScopeTable();
  const own = [
    appResolvers(ask),
    webhookResolvers(ask),
    bulkResolvers(ask),
    stagedUploadResolvers(ask),
  ];
  const resolvers = withOwnNodes(own.reduce(mergeResolvers), shopModule.resolvers);
  const platform: Platform = {
    clock,
    random,
    world,
    settings: { ...defaultSettings, ...settings },
    apps: new Map(options.apps.map((app) => [app.handle, runningApp(app)])),
    shopModule,
    storefrontModule: options.storefrontModule,
    shopRoutes: [...shopModule.routes, ...(options.storefrontModule?.routes ?? [])],
    schema,
    scopes,
    executor: createExecutor({ schema, scopes, resolvers }),
    buckets: createBuckets(clock),
    faults: createFaultBook({ random }),
    stats: createStats(),
    files: createFileStore(dataDir === undefined ? undefined : join(dataDir, "files")),
    deliveryLog: createDeliveryLog(),
    outgoing: options.transport ? createTransportOutgoing(options.transport) : createHttpOutgoing(),
    baseUrl,
    stateOf,
    adoptState: (domain, state) => void states.set(domain, state),
    isOpen: () => open,
  };
  const close = async (): Promise<void> => {
    open = false;
    await store.flush();
  };
  return { platform, store, close };
}

function runningApp(app: AppConfig): RunningApp {
  return {
    ...app,
    gid: appGid(app),
    protectedDataApproved: true,
    subscriptionsByTopic: indexSubscriptions(app.subscriptions),
  };
}

/** Takes up the world where an earlier run left it: what was waiting goes on. */
function restore(platform: Platform, store: ShopStore): void {
  for (const stored of store.load()) {
    platform.world.shops.set(stored.shop.domain, stored.shop);
    platform.adoptState(stored.shop.domain, stored.platform);
  }
  for (const shop of platform.world.shops.values()) {
    const state = platform.stateOf(shop.domain);
    platform.shopModule.resume(platform.world, shop);
    for (const delivery of state.deliveries.values()) armDelivery(platform, shop, delivery);
    for (const operation of state.bulkOperations.values()) {
      if (isUnfinished(operation)) armBulkOperation(platform, shop, operation);
    }
    for (const [app, dueAt] of state.redactions) scheduleRedaction(platform, { shop, app, dueAt });
  }
}
