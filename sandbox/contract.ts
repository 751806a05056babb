/**
 * What the parts of the local Shopify know of each other: `sandbox/platform` (HTTP, OAuth, Admin
 * GraphQL execution, rate limits, webhooks, faults, persistence), `sandbox/shop` (what a shop holds
 * and how it behaves) and `sandbox/storefront` (the Storefront API and its checkout, built on the
 * shop). All import this file; the platform imports the inside of neither of the others.
 */
import type { GraphQLError, GraphQLResolveInfo } from "graphql";
import type { AccountParts } from "./account-contract.ts";

/** Milliseconds since the epoch. The simulator owns it; over HTTP it is the real clock. */
export interface Clock {
  now(): number;
  /** Runs `fn` once after `delayMs`. Pending timers never keep the process alive by themselves. */
  setTimer(delayMs: number, fn: () => void): { cancel(): void };
}

/** Seeded source of everything random, so that a run can be repeated. Uniform in [0, 1). */
export type Random = () => number;

/** Which app a request or a subscription belongs to, e.g. "factory" or "reseller" (the TOML's handle). */
export type AppHandle = string;

/** Everything one shop holds: plain data (objects, arrays, Maps, Sets), so that it can be stored whole. */
export interface ShopBase {
  /** "name.myshopify.com" */
  readonly domain: string;
  /** gid://shopify/Shop/… */
  readonly id: string;
  plan: "development" | "standard" | "advanced" | "plus" | "enterprise";
  /** Where the shop stands with Shopify: 402 when frozen, 423 when locked, 404 when closed. */
  standing: "open" | "frozen" | "locked" | "closed";
}

/** A thing that happened in a shop, from which webhooks are made. */
export interface ShopEvent {
  shop: ShopBase;
  /** As in a TOML: "orders/create". */
  topic: string;
  /**
   * The whole payload with Shopify's REST-style keys. Numeric ids are bigints (they exceed 2^53)
   * and are written to JSON as plain numbers.
   */
  payload: Record<string, unknown>;
  /** Shared by all webhooks that one merchant or shopper action causes (X-Shopify-Event-Id). */
  eventId?: string;
  /** Only this app's subscriptions hear it (fulfilment requests, app/uninstalled); all when absent. */
  onlyApp?: AppHandle;
}

/** The services that a shop's behaviour is built on. Implemented by `sandbox/platform`. */
export interface World {
  readonly clock: Clock;
  readonly random: Random;
  /** Shops by domain. The concrete type is `Shop` in `sandbox/shop/state.ts`. */
  readonly shops: Map<string, ShopBase>;
  /** A new numeric id above 2^53, increasing, never reused (decimal digits). */
  nextId(): string;
  /** Makes webhooks for everybody subscribed. Never throws, never waits. */
  emit(event: ShopEvent): void;
  /** Tells the persistence that this shop's data changed. Called once per mutation that changed anything. */
  changed(shop: ShopBase): void;
  /** POSTs a fulfilment service's callback as Shopify would (signed with the app's secret). Never throws. */
  callback(call: {
    shop: ShopBase;
    app: AppHandle;
    url: string;
    body: Record<string, unknown>;
  }): void;
  /** Switches for what nobody has verified about the real platform; all listed in docs/sandbox.md. */
  readonly assumptions: Assumptions;
  /** Where a shop's own pages begin, for links that leave the sandbox. */
  storeUrl?(shop: ShopBase): string;
  /** Mails that Shopify would have sent, newest last. A test asserts that none reached a shopper. */
  readonly mails: { shop: string; to: string; kind: string; at: number; subject: string }[];
  /** The Shopify Functions that the apps bring, from their extension folders. */
  readonly functions: readonly AppFunction[];
  /** Functions that failed, newest last: such a run changes nothing, and nobody but this log says so. */
  readonly functionFailures: { shop: string; function: string; at: number; error: string }[];
}

/** A Shopify Function of an app, as the shops see it. */
export interface AppFunction {
  readonly id: string;
  readonly handle: string;
  readonly title: string;
  readonly description: string | null;
  /** "discount" */
  readonly apiType: string;
  readonly apiVersion: string;
  readonly app: AppHandle;
  /** gid://shopify/App/…, whose reserved namespace its input query reads. */
  readonly appId: string;
  readonly appKey: string;
  /** The input query of each target that it extends. */
  readonly queryByTarget: Readonly<Record<string, string>>;
  /** Runs the extension's own code, without network, clock or chance, for a limited time. */
  run(target: string, input: unknown): FunctionRun;
}

export type FunctionRun = { ok: true; output: unknown } | { ok: false; error: string };

/** Undocumented behaviour of the platform, each tested both ways. */
export interface Assumptions {
  /** A checkout that reserved a unit still completes after an API write lowered `available` below it. */
  reservedCheckoutCompletes: boolean;
  /** A second orderCreate with the same unique id metafield value is refused. */
  duplicateUniqueMetafieldRefused: boolean;
  /** Moving a fulfilment order moves its committed units to the new location. */
  committedFollowsMove: boolean;
  /** A replayed key answers from the stored outcome (false: from the state at the replay). */
  replayAnswersStoredOutcome: boolean;
  /** An idempotency key is remembered only when the mutation succeeded. */
  keyRecordedOnlyOnSuccess: boolean;
}

/** What a resolver is told about the request it serves. */
export interface ResolverContext {
  readonly world: World;
  /** The shop that the request was addressed to. */
  readonly shop: ShopBase;
  readonly app: AppHandle;
  /** gid://shopify/App/… and the app's name, for fields such as `fulfillmentService` ownership. */
  readonly appId: string;
  readonly appTitle: string;
  /** "2026-07" */
  readonly apiVersion: string;
  /** True when the token carries the scope (write_x implies read_x). */
  hasScope(scope: string): boolean;
  /** Protected customer data is null until the app was approved for it. */
  readonly protectedDataApproved: boolean;
  /** The key of the `@idempotent` directive on the mutation being executed, when present. */
  readonly idempotencyKey?: string;
  /** All answers of one mutation share it. */
  readonly eventId: string;
}

export type FieldResolver = (
  source: never,
  args: never,
  context: ResolverContext,
  info: GraphQLResolveInfo,
) => unknown;

/**
 * Resolvers by GraphQL type and field. A field without a resolver reads the property of the same
 * name from its source (a function there is called with `(args, context, info)`); when there is
 * neither, the answer is a clear error that names the field as not simulated.
 */
export type Resolvers = Record<string, Record<string, FieldResolver>>;

/** A page or API of the shop itself, outside the Admin API: the shopper's page, the merchant's actions. */
export interface ShopRoute {
  method: "GET" | "POST" | "DELETE" | "PUT";
  /** Matched against the path below "/shops/{domain}", e.g. "/checkouts/:token/pay". */
  path: string;
  handle(request: {
    world: World;
    shop: ShopBase;
    params: Record<string, string>;
    query: URLSearchParams;
    /** Parsed JSON or form body; {} when there is none. */
    body: Record<string, unknown>;
    /** Where this shop's own pages begin, e.g. "http://localhost:4000/shops/tea.myshopify.com". */
    storeUrl?: string;
    /** The language the reader asked for ("en", "zh-CN"); the shop's own when absent. */
    locale?: string;
  }): Promise<ShopRouteAnswer> | ShopRouteAnswer;
}

export interface ShopRouteAnswer {
  status?: number;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as HTML. */
  html?: string;
  redirect?: string;
}

/** What `sandbox/shop/index.ts` offers to the platform. */
export interface ShopModule {
  readonly resolvers: Resolvers;
  readonly routes: readonly ShopRoute[];
  /** A new, empty shop with one location and the online-store publication. */
  createShop(world: World, options: CreateShopOptions): ShopBase;
  /** After the stored state was loaded again: restart what was waiting (reservations, late fulfilment orders). */
  resume(world: World, shop: ShopBase): void;
  /** Changes how the shop behaves; throws a ZodError on what it does not understand. */
  changeSettings(world: World, shop: ShopBase, change: unknown): unknown;
  /** The app was uninstalled: its fulfilment services' locations go as the merchant chose. */
  appUninstalled(
    world: World,
    shop: ShopBase,
    app: AppHandle,
    inventory: "TRANSFER" | "DELETE" | "KEEP",
  ): void;
}

/** One call of the Storefront API, as the platform hands it on. */
export interface StorefrontCall {
  world: World;
  shop: ShopBase;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
  /** Where this shop's own pages begin, e.g. "http://localhost:4000/shops/tea.myshopify.com". */
  storeUrl: string;
}

export interface StorefrontAnswer {
  status: number;
  json: unknown;
  headers?: Record<string, string>;
}

/** What `sandbox/storefront/index.ts` offers to the platform. */
export interface StorefrontModule {
  /** `POST …/api/{version}/graphql.json` */
  answer(call: StorefrontCall): Promise<StorefrontAnswer> | StorefrontAnswer;
  /** The shop that one of the call's tokens belongs to, where the address names none. */
  shopOfToken(world: World, headers: StorefrontCall["headers"]): ShopBase | undefined;
  /** Customers: signing in, and what they may see and change. */
  readonly accounts: AccountParts;
  /** The pages that its checkout shows, below "/shops/{domain}". */
  readonly routes: readonly ShopRoute[];
  /** What a storefront is told to reach the shop, and what its online store holds. */
  describe(shop: ShopBase, storeUrl: string, appIds: Readonly<Record<AppHandle, string>>): unknown;
  /** Fills the online store; throws a ZodError on what it does not understand. */
  seed(world: World, shop: ShopBase, content: unknown): unknown;
}

export interface CreateShopOptions {
  domain: string;
  name: string;
  plan: ShopBase["plan"];
  currencyCode: string;
  countryCode: string;
  /** Locations besides the first; the first is named "Main" unless given here. */
  locations?: { name: string; countryCode: string; city: string; address1: string }[];
  primaryLocale?: string;
}

/** A refusal that Shopify gives at the top level, e.g. code BAD_REQUEST. Thrown by resolvers. */
export class TopLevelError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** An error as Shopify writes it, with its code among the extensions. */
export function formatError(error: GraphQLError): Record<string, unknown> {
  const { originalError } = error;
  const extensions =
    originalError instanceof TopLevelError ? { code: originalError.code } : error.extensions;
  return {
    message: error.message,
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}
