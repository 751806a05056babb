import type { GraphQLSchema } from "graphql";
import type {
  AppHandle,
  Clock,
  Random,
  ShopModule,
  ShopRoute,
  StorefrontModule,
  World,
} from "#sandbox/contract.ts";
import type { ScopeTable } from "#sandbox/schema/load-scopes.ts";
import type { AppConfig, AppSubscription } from "./apps/app-config.ts";
import type { Buckets } from "./graphql/bucket.ts";
import type { Executor } from "./graphql/executor.ts";
import type { FaultBook } from "./faults/fault-book.ts";
import type { FileStore } from "./persistence/file-store.ts";
import type { Settings } from "./settings.ts";
import type { ShopPlatformState } from "./state.ts";
import type { Stats } from "./control/stats.ts";
import type { Outgoing } from "./webhooks/outgoing.ts";
import type { DeliveryLog } from "./webhooks/delivery-log.ts";

/** Delivers a webhook or a callback; the simulator gives its own. */
export type Transport = (request: Request) => Promise<Response>;

/** An app and what the running sandbox knows about it. */
export interface RunningApp extends AppConfig {
  gid: string;
  /** Whether the app was approved for protected customer data; without it such fields are null. */
  protectedDataApproved: boolean;
  /** Subscriptions of the configuration file by topic ("ORDERS_CREATE"). */
  subscriptionsByTopic: Map<string, AppSubscription[]>;
}

/** What all parts of the platform half share. Made once, in create-sandbox.ts. */
export interface Platform {
  readonly clock: Clock;
  readonly random: Random;
  readonly world: World;
  readonly settings: Settings;
  readonly apps: ReadonlyMap<AppHandle, RunningApp>;
  readonly shopModule: ShopModule;
  readonly storefrontModule: StorefrontModule | undefined;
  /** The pages and APIs of shops: the shop half's own and the storefronts' checkout. */
  readonly shopRoutes: readonly ShopRoute[];
  readonly schema: GraphQLSchema;
  readonly scopes: ScopeTable;
  readonly executor: Executor;
  readonly buckets: Buckets;
  readonly faults: FaultBook;
  readonly stats: Stats;
  readonly files: FileStore;
  readonly deliveryLog: DeliveryLog;
  readonly outgoing: Outgoing;
  /** Where the sandbox itself is reached, e.g. "http://localhost:4000". */
  baseUrl: string;
  /** The platform's memory of a shop that exists. */
  stateOf(domain: string): ShopPlatformState;
  /** Takes over what an earlier run remembered. */
  adoptState(domain: string, state: ShopPlatformState): void;
  /** False once the sandbox is closing: nothing new is sent then. */
  isOpen(): boolean;
}
