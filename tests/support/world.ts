import type { StockPolicy } from "#app/modules/escrow/index.ts";
import type { Hub, HubOptions } from "#app/hub.server.ts";
import type { Database } from "#app/platform/db/database.server.ts";
import type { AppName } from "#app/platform/shopify/shop-ref.ts";
import type { Sandbox } from "#sandbox/create-sandbox.ts";
import type { Settings } from "#sandbox/platform/settings.ts";
import type { ShopBase } from "#sandbox/contract.ts";
import type { HubLives } from "./hub-lives.ts";
import type { Network } from "./network.ts";
import type { VirtualTime } from "./virtual-time.ts";

export const FACTORY_DOMAIN = "test-works.myshopify.com";

export const SECOND_LOCATION = "Second";

export interface WorldOptions {
  seed?: number;
  resellers?: number;
  /** SKU and units at the factory's first location. */
  stock?: Record<string, number>;
  /** A whole product export instead of `stock`. */
  csv?: string;
  /** Units at further locations of the factory, which are there only when they are named here. */
  furtherStock?: Record<string, Record<string, number>>;
  /** Names of further locations that each reseller's shop has of its own. */
  resellerPlaces?: readonly string[];
  plan?: ShopBase["plan"];
  coolingMs?: number;
  graceMs?: number;
  /** What the factory's items follow; strict when not given, since most tests count every unit. */
  stockPolicy?: StockPolicy;
  /** What happens in the factory's shop before it has the app. */
  before?: (world: HubWorld) => Promise<void>;
  sandbox?: Partial<Settings>;
  hub?: Pick<HubOptions, "laneSettings" | "orderSettings" | "telemetry">;
  /** Web and worker are processes of their own: webhooks are stored while no worker is alive. */
  webApart?: boolean;
  /** The database is a file, so that it can be backed up. */
  onDisk?: boolean;
}

export interface Reseller {
  shopId: string;
  domain: string;
  partnershipId: string;
  channelId: string;
}

/** The hub's production code and a local Shopify in one process, on one virtual time. */
export interface HubWorld {
  time: VirtualTime;
  sandbox: Sandbox;
  /** The hub's process as it is now, or was when it died. */
  readonly hub: Hub;
  /** Its deaths and deployments. */
  lives: HubLives;
  /** What people use: it answers whether or not a worker is alive, and works nothing itself. */
  web: Hub;
  network: Network;
  database: Database;
  factoryId: string;
  brandChannelId: string;
  resellers: Reseller[];
  itemId(sku: string): Promise<string>;
  /** A route of a shop: the shopper's or the merchant's. */
  shop<T = Record<string, unknown>>(domain: string, path: string, body?: unknown): Promise<T>;
  buy(domain: string, lines: { sku: string; quantity: number }[]): Promise<Bought>;
  advance(durationMs: number): Promise<void>;
  /** Installs an app, perhaps beside the other one, in a shop that is there. */
  install(app: AppName, domain: string): Promise<void>;
  /** The hub's process dies as it stands, and another one starts on the same database. */
  restartHub(): Promise<void>;
  /** Copies the database (on disk) as it stands, while the hub is at work; gives the copy's file. */
  backUp(): Promise<string>;
  /** The hub's process dies, its database with it, and another one starts on the copy. */
  restore(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface Bought {
  ok: boolean;
  status: number;
  body: Record<string, unknown>;
}
