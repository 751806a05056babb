import type {
  Assumptions,
  CreateShopOptions,
  ShopBase,
  StorefrontModule,
  World,
} from "#sandbox/contract.ts";
import { changeScopes, installApp, uninstallApp } from "../apps/installs.ts";
import { withImplied } from "../apps/scopes.ts";
import type { Latency, StandingFault } from "../faults/fault-book.ts";
import { storeUrlOf } from "../http/storefront-calls.ts";
import { faultRule } from "../faults/fault-rule.ts";
import type { z } from "zod";
import { issueIdToken } from "../oauth/id-token.ts";
import { expireTokens, issueOfflineTokens, revokeTokens } from "../oauth/tokens.ts";
import type { IssuedTokens } from "../oauth/tokens.ts";
import type { Platform, RunningApp } from "../platform.ts";
import type { Settings } from "../settings.ts";
import type { BulkOperation, Delivery, Install } from "../state.ts";
import type { DeliveryRecord } from "../webhooks/delivery-log.ts";
import { ControlError } from "./control-error.ts";
import { waitForQuiet } from "./quiet.ts";
import type { Quiet, QuietOptions } from "./quiet.ts";
import { faultsOf, isScenarioName, latencyOf, scenarios } from "./scenarios.ts";
import type { StatsReport } from "./stats.ts";

/** One app in one shop. */
export interface Place {
  shop: string;
  app: string;
}

export interface ShopOverview {
  domain: string;
  id: string;
  plan: ShopBase["plan"];
  standing: ShopBase["standing"];
  apps: { app: string; scopes: string[]; installedAt: number }[];
}

export interface BulkOverview {
  id: string;
  app: string;
  type: BulkOperation["type"];
  status: BulkOperation["status"];
  createdAt: number;
  completedAt: number | null;
  objectCount: number;
}

/** What a person, a test or a simulator may do to the sandbox. The HTTP form is in docs/sandbox.md. */
export interface Control {
  readonly world: World;
  createShop(options: Partial<CreateShopOptions> & { domain: string }): ShopBase;
  listShops(): ShopOverview[];
  /** What a storefront must be told to reach the shop, and what it would find. */
  describeStorefront(shop: string): unknown;
  /** Fills the shop's online store. */
  seedStorefront(shop: string, content: unknown): unknown;
  setPlan(shop: string, plan: ShopBase["plan"]): void;
  /** How the shop sells: its gateway, rates and delays. */
  changeShopSettings(shop: string, change: unknown): unknown;
  setStanding(shop: string, standing: ShopBase["standing"]): void;
  /** What apps asked for in bulk, the oldest first, with the times of the sandbox's clock. */
  listBulkOperations(shop: string): BulkOverview[];
  installApp(place: Place): Install;
  uninstallApp(place: Place, inventory?: "TRANSFER" | "DELETE" | "KEEP"): void;
  changeScopes(place: Place, change: { grant?: string[]; revoke?: string[] }): string[];
  issueTokens(place: Place, options?: { expiring?: boolean }): IssuedTokens;
  issueIdToken(place: Place): string;
  expireTokens(place: Place): void;
  revokeTokens(place: Place): void;
  /** Empties or fills the app's bucket in the shop. */
  setPoints(place: Place, points: number): void;
  setLatency(latency: Latency | undefined, shop?: string): void;
  addFault(rule: z.input<typeof faultRule>): StandingFault;
  removeFault(id: number): boolean;
  listFaults(): readonly StandingFault[];
  clearFaults(): void;
  playScenario(name: string, shop?: string): readonly StandingFault[];
  changeAssumptions(change: Partial<Assumptions>): Assumptions;
  changeSettings(change: Partial<Settings>): Settings;
  approveProtectedData(app: string, approved: boolean): void;
  /** One of the webhooks that the law asks for, as if Shopify had sent it. */
  sendCompliance(place: Place, topic: string, payload: Record<string, unknown>): void;
  pendingDeliveries(): (Delivery & { shop: string })[];
  deliveryLog(): readonly DeliveryRecord[];
  quiet(options?: QuietOptions): Promise<Quiet>;
  stats(): StatsReport;
  resetStats(): void;
}

export function createControl(platform: Platform): Control {
  return {
    ...shopControl(platform),
    ...storefrontControl(platform),
    ...tokenControl(platform),
    ...faultControl(platform),
    ...watchControl(platform),
  };
}

type Part<K extends keyof Control> = Pick<Control, K>;

export function shopNamed(platform: Platform, domain: string): ShopBase {
  const shop = platform.world.shops.get(domain);
  if (!shop) throw new ControlError(404, `There is no shop ${domain}.`);
  return shop;
}

export function appNamed(platform: Platform, handle: string): RunningApp {
  const app = platform.apps.get(handle);
  if (!app) throw new ControlError(404, `There is no app ${handle}.`);
  return app;
}

function locate(platform: Platform, place: Place): { shop: ShopBase; app: RunningApp } {
  return { shop: shopNamed(platform, place.shop), app: appNamed(platform, place.app) };
}

function installed(
  platform: Platform,
  place: Place,
): { shop: ShopBase; app: RunningApp; install: Install } {
  const { shop, app } = locate(platform, place);
  const install = platform.stateOf(shop.domain).installs.get(app.handle);
  if (!install) throw new ControlError(409, `${app.handle} is not installed in ${shop.domain}.`);
  return { shop, app, install };
}

const DOMAIN = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;
/** Paths below /admin/ that are not the name of a shop. */
const RESERVED = new Set(["api.myshopify.com", "oauth.myshopify.com"]);

function shopControl(
  platform: Platform,
): Part<
  | "world"
  | "createShop"
  | "listShops"
  | "setPlan"
  | "setStanding"
  | "installApp"
  | "uninstallApp"
  | "changeScopes"
> {
  const { world } = platform;
  return {
    world,
    createShop(options) {
      const { domain } = options;
      if (!DOMAIN.test(domain) || RESERVED.has(domain)) {
        throw new ControlError(400, `${domain} is not a name such as my-shop.myshopify.com.`);
      }
      if (world.shops.has(domain)) throw new ControlError(409, `${domain} exists already.`);
      const name = domain.replace(".myshopify.com", "");
      const shop = platform.shopModule.createShop(world, {
        name,
        plan: "standard",
        currencyCode: "USD",
        countryCode: "US",
        ...options,
      });
      world.shops.set(domain, shop);
      platform.stateOf(domain);
      world.changed(shop);
      return shop;
    },
    listShops: () =>
      [...world.shops.values()].map((shop) => ({
        domain: shop.domain,
        id: shop.id,
        plan: shop.plan,
        standing: shop.standing,
        apps: [...platform.stateOf(shop.domain).installs.values()].map((install) => ({
          app: install.app,
          scopes: withImplied(install.scopes),
          installedAt: install.installedAt,
        })),
      })),
    setPlan(domain, plan) {
      const shop = shopNamed(platform, domain);
      shop.plan = plan;
      world.changed(shop);
    },
    setStanding(domain, standing) {
      const shop = shopNamed(platform, domain);
      shop.standing = standing;
      world.changed(shop);
    },
    installApp: (place) => installApp(platform, locate(platform, place)),
    uninstallApp(place, inventory) {
      const { shop, app } = installed(platform, place);
      uninstallApp(platform, { shop, app, inventory });
    },
    changeScopes(place, { grant = [], revoke = [] }) {
      const { shop, app, install } = installed(platform, place);
      changeScopes(platform, { shop, app, grant, revoke });
      return withImplied(install.scopes);
    },
  };
}

function storefrontControl(platform: Platform): Part<"describeStorefront" | "seedStorefront"> {
  const module = (): StorefrontModule => {
    const { storefrontModule } = platform;
    if (!storefrontModule) throw new ControlError(404, "This sandbox serves no storefronts.");
    return storefrontModule;
  };
  return {
    describeStorefront(domain) {
      const shop = shopNamed(platform, domain);
      const installed = platform.stateOf(shop.domain).installs;
      const apps = [...platform.apps.values()].filter(({ handle }) => installed.has(handle));
      const appIds = Object.fromEntries(apps.map(({ handle, gid }) => [handle, gid]));
      return module().describe(shop, storeUrlOf(platform, shop), appIds);
    },
    seedStorefront: (domain, content) =>
      module().seed(platform.world, shopNamed(platform, domain), content),
  };
}

function tokenControl(
  platform: Platform,
): Part<"issueTokens" | "issueIdToken" | "expireTokens" | "revokeTokens" | "setPoints"> {
  return {
    issueTokens(place, { expiring = true } = {}) {
      const { shop, app } = installed(platform, place);
      return issueOfflineTokens(platform, { shop, app: app.handle, expiring });
    },
    issueIdToken(place) {
      const { shop, app } = locate(platform, place);
      return issueIdToken({
        clock: platform.clock,
        random: platform.random,
        app,
        shopDomain: shop.domain,
        userId: platform.stateOf(shop.domain).userId,
        lifetimeMs: platform.settings.idTokenLifetimeMs,
      });
    },
    expireTokens(place) {
      const { shop, app } = locate(platform, place);
      expireTokens(platform, shop, app.handle);
    },
    revokeTokens(place) {
      const { shop, app } = locate(platform, place);
      revokeTokens(platform, shop, app.handle);
    },
    setPoints(place, points) {
      const { shop, app } = locate(platform, place);
      platform.buckets.set(shop, app.handle, points);
    },
  };
}

function faultControl(
  platform: Platform,
): Part<
  | "setLatency"
  | "addFault"
  | "removeFault"
  | "listFaults"
  | "clearFaults"
  | "playScenario"
  | "changeAssumptions"
  | "changeSettings"
  | "changeShopSettings"
  | "approveProtectedData"
  | "sendCompliance"
> {
  const { faults, world, settings } = platform;
  return {
    setLatency: (latency, shop) => faults.setLatency(latency, shop),
    addFault: (rule) => faults.add(faultRule.parse(rule)),
    removeFault: (id) => faults.remove(id),
    listFaults: () => faults.list(),
    clearFaults: () => faults.clear(),
    playScenario(name, shop) {
      if (!isScenarioName(name)) {
        const known = Object.keys(scenarios).join(", ");
        throw new ControlError(404, `There is no scenario ${name}; there are ${known}.`);
      }
      const latency = latencyOf(name);
      if (latency) faults.setLatency(latency, shop);
      return faultsOf(name, shop).map((rule) => faults.add(rule));
    },
    changeAssumptions: (change) => Object.assign(world.assumptions, change),
    changeSettings: (change) => Object.assign(settings, change),
    changeShopSettings: (domain, change) =>
      platform.shopModule.changeSettings(world, shopNamed(platform, domain), change),
    approveProtectedData(handle, approved) {
      appNamed(platform, handle).protectedDataApproved = approved;
    },
    sendCompliance(place, topic, payload) {
      const { shop, app } = locate(platform, place);
      world.emit({ shop, topic, payload, onlyApp: app.handle });
    },
  };
}

function watchControl(
  platform: Platform,
): Part<
  "pendingDeliveries" | "deliveryLog" | "listBulkOperations" | "quiet" | "stats" | "resetStats"
> {
  return {
    listBulkOperations: (domain) => {
      const { bulkOperations } = platform.stateOf(shopNamed(platform, domain).domain);
      return [...bulkOperations.values()].map(
        ({ id, app, type, status, createdAt, completedAt = null, objectCount }) => ({
          ...{ id, app, type, status, createdAt, completedAt, objectCount },
        }),
      );
    },
    pendingDeliveries: () =>
      [...platform.world.shops.values()].flatMap((shop) =>
        [...platform.stateOf(shop.domain).deliveries.values()].map((delivery) => ({
          ...delivery,
          shop: shop.domain,
        })),
      ),
    deliveryLog: () => platform.deliveryLog.list(),
    quiet: (options = {}) => waitForQuiet(platform, options),
    stats: () => platform.stats.read(),
    resetStats: () => platform.stats.reset(),
  };
}
