import type { GraphQLFieldResolver } from "graphql";
import { execute, parse, validate } from "graphql";
import type { ResolverContext, ShopEvent, World } from "#sandbox/contract.ts";
import { loadAdminSchema } from "#sandbox/schema/load-schema.ts";
import { createShop } from "../../create-shop.ts";
import { levelOf } from "../../inventory/levels.ts";
import { onHandOf } from "../../inventory/quantity-names.ts";
import { createService } from "../../locations/fulfillment-services.ts";
import { newLocation } from "../../locations/new-location.ts";
import { present } from "../../lookup.ts";
import { setProduct } from "../../products/set/product-set.ts";
import { catalogueResolvers } from "../../resolvers/index.ts";
import { mergeResolvers } from "../../resolvers/merge.ts";
import type { Location, Shop, Variant } from "../../state.ts";
import { orderResolvers } from "../resolvers.ts";
import { shopperRoutes } from "../routes.ts";
import { merchantRoutes } from "../../merchant/routes.ts";

type Timer = { at: number; fn: () => void; cancelled: boolean };

/** A world that stands still until a test moves it, and remembers all that was told. */
export interface TestWorld extends World {
  events: ShopEvent[];
  callbacks: { url: string; body: Record<string, unknown> }[];
  advance(ms: number): void;
}

export function createTestWorld(): TestWorld {
  let now = Date.UTC(2026, 0, 5, 9);
  let id = 9_007_199_254_740_993n;
  const timers: Timer[] = [];
  const events: ShopEvent[] = [];
  const callbacks: TestWorld["callbacks"] = [];
  return {
    events,
    callbacks,
    mails: [],
    functions: [],
    functionFailures: [],
    shops: new Map(),
    clock: {
      now: () => now,
      setTimer: (delayMs, fn) => {
        const timer = { at: now + delayMs, fn, cancelled: false };
        timers.push(timer);
        return { cancel: () => void (timer.cancelled = true) };
      },
    },
    random: () => 0.5,
    nextId: () => String(id++),
    emit: (event) => void events.push(event),
    changed: () => undefined,
    callback: ({ url, body }) => void callbacks.push({ url, body }),
    assumptions: {
      reservedCheckoutCompletes: true,
      duplicateUniqueMetafieldRefused: true,
      committedFollowsMove: true,
      replayAnswersStoredOutcome: true,
      keyRecordedOnlyOnSuccess: true,
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const due = timers
          .filter((each) => !each.cancelled && each.at <= until)
          .sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.splice(timers.indexOf(due), 1);
        now = due.at;
        due.fn();
      }
      now = until;
    },
  };
}

export interface SellingShop {
  world: TestWorld;
  shop: Shop;
  main: Location;
  /** A product with one variant, stocked with so many at each of the places named. */
  variant(options: {
    sku: string;
    stock?: [Location, number][];
    price?: string;
    policy?: Variant["inventoryPolicy"];
    tracked?: boolean;
  }): Variant;
  location(name: string): Location;
  /** The location of a service that the calling app runs. */
  service(name: string, app?: string): Location;
  level(
    variant: Variant,
    location: Location,
  ): { available: number; committed: number; onHand: number };
  graphql(
    query: string,
    variables?: Record<string, unknown>,
    more?: Partial<ResolverContext>,
  ): Promise<any>;
  route(
    method: string,
    path: string,
    body?: Record<string, unknown>,
  ): Promise<{ status?: number; json?: any; html?: string; redirect?: string }>;
  topics(): string[];
  payloads(topic: string): any[];
}

const schema = loadAdminSchema();
const resolvers = mergeResolvers(catalogueResolvers, orderResolvers);

export function createSellingShop(plan: Shop["plan"] = "plus"): SellingShop {
  const world = createTestWorld();
  const shop = createShop(world, {
    domain: "tea.myshopify.com",
    name: "Tea",
    plan,
    currencyCode: "USD",
    countryCode: "US",
  });
  world.shops.set(shop.domain, shop);
  const main = present([...shop.locations.values()][0], "the first location");
  return {
    world,
    shop,
    main,
    location: (name) => newLocation(world, shop, { name, address: shop.address }),
    service: (name, app = "reseller") => {
      const fields = { name, callbackUrl: "https://hub.example/reseller/fulfilment" };
      const { service } = createService(world, shop, { app, fields });
      return present(shop.locations.get(service?.locationId ?? ""), "the service's location");
    },
    variant: (options) => addVariant(world, shop, options),
    level: (variant, location) => {
      const level = levelOf(shop, variant.inventoryItemId, location.id);
      const { available, committed } = level ?? { available: 0, committed: 0 };
      return { available, committed, onHand: level ? onHandOf(level) : 0 };
    },
    graphql: (query, variables, more) => runGraphql(world, shop, { query, variables, more }),
    route: (method, path, body) => callRoute(world, shop, { method, path, body: body ?? {} }),
    topics: () => world.events.map(({ topic }) => topic),
    payloads: (topic) =>
      world.events.filter((event) => event.topic === topic).map(({ payload }) => payload),
  };
}

function addVariant(
  world: World,
  shop: Shop,
  options: Parameters<SellingShop["variant"]>[0],
): Variant {
  const result = setProduct(world, shop, {
    identifier: null,
    app: { appId: "gid://shopify/App/1" },
    input: {
      title: `Product ${options.sku}`,
      status: "ACTIVE",
      productOptions: [{ name: "Title", values: [{ name: "Default Title" }] }],
      variants: [
        {
          optionValues: [{ optionName: "Title", name: "Default Title" }],
          price: options.price ?? "10.00",
          inventoryPolicy: options.policy ?? "DENY",
          inventoryItem: {
            sku: options.sku,
            tracked: options.tracked ?? true,
            requiresShipping: true,
          },
          inventoryQuantities: (options.stock ?? []).map(([location, quantity]) => ({
            locationId: location.id,
            name: "available",
            quantity,
          })),
        },
      ],
    },
  });
  if ("errors" in result) throw new Error(JSON.stringify(result.errors));
  return present(shop.variants.get(result.product.variantIds[0] ?? ""), "the variant");
}

const fieldResolver: GraphQLFieldResolver<any, ResolverContext> = (source, args, context, info) => {
  const resolver: any = resolvers[info.parentType.name]?.[info.fieldName];
  if (resolver) return resolver(source, args, context, info);
  if (source && typeof source === "object" && info.fieldName in source) {
    const value = source[info.fieldName];
    return typeof value === "function" ? value.call(source, args, context, info) : value;
  }
  throw new Error(`${info.parentType.name}.${info.fieldName} is not simulated`);
};

async function runGraphql(
  world: World,
  shop: Shop,
  call: { query: string; variables?: Record<string, unknown>; more?: Partial<ResolverContext> },
): Promise<any> {
  const document = parse(call.query);
  const problems = validate(schema, document);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("; "));
  const context: ResolverContext = {
    world,
    shop,
    app: "reseller",
    appId: "gid://shopify/App/1",
    appTitle: "Hub",
    apiVersion: "2026-07",
    hasScope: () => true,
    protectedDataApproved: true,
    eventId: `call-${world.nextId()}`,
    ...call.more,
  };
  const result = await execute({
    schema,
    document,
    variableValues: call.variables,
    contextValue: context,
    fieldResolver,
    typeResolver: (value: any) =>
      value.__typename ?? /^gid:\/\/shopify\/(\w+)\//.exec(value.id)?.[1],
    rootValue: {},
  });
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join("; "));
  return JSON.parse(JSON.stringify(result.data));
}

async function callRoute(
  world: World,
  shop: Shop,
  call: { method: string; path: string; body: Record<string, unknown> },
): Promise<any> {
  const [path = "", search] = call.path.split("?");
  for (const route of [...shopperRoutes, ...merchantRoutes]) {
    const names: string[] = [];
    const pattern = route.path.replace(/:(\w+)/g, (_, name) => {
      names.push(name);
      return "([^/]+)";
    });
    const match = new RegExp(`^${pattern}$`).exec(path);
    if (route.method !== call.method || !match) continue;
    const params = Object.fromEntries(
      names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")]),
    );
    return route.handle({
      world,
      shop,
      params,
      query: new URLSearchParams(search),
      body: call.body,
    });
  }
  throw new Error(`no route ${call.method} ${path}`);
}
