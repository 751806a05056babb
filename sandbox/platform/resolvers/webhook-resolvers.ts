import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { ADMIN_API_VERSION } from "#sandbox/schema/files.ts";
import type { Platform } from "../platform.ts";
import type { ShopSubscription } from "../state.ts";
import { COMPLIANCE_TOPICS, topicEnum } from "../webhooks/topics.ts";
import { pageOf } from "./page.ts";
import type { PageArguments } from "./page.ts";

interface SubscriptionInput {
  uri?: string | null;
  callbackUrl?: string | null;
  filter?: string | null;
  includeFields?: string[] | null;
  metafieldNamespaces?: string[] | null;
  name?: string | null;
}

const GID = "gid://shopify/WebhookSubscription/";
const NAME = /^[A-Za-z0-9_-]{1,50}$/;
const forbiddenTopics = new Set([...COMPLIANCE_TOPICS].map(topicEnum));

function subscriptionObject(subscription: ShopSubscription) {
  return {
    __typename: "WebhookSubscription",
    id: GID + subscription.id,
    legacyResourceId: subscription.id,
    apiVersion: { handle: ADMIN_API_VERSION, displayName: ADMIN_API_VERSION, supported: true },
    callbackUrl: subscription.uri,
    uri: subscription.uri,
    endpoint: { __typename: "WebhookHttpEndpoint", callbackUrl: subscription.uri },
    topic: subscription.topic,
    filter: subscription.filter ?? null,
    format: "JSON",
    includeFields: subscription.includeFields,
    metafieldNamespaces: subscription.metafieldNamespaces,
    metafields: [],
    name: subscription.name ?? null,
    createdAt: new Date(subscription.createdAt).toISOString(),
    updatedAt: new Date(subscription.updatedAt).toISOString(),
  };
}

function refusal(field: string[], message: string) {
  return { webhookSubscription: null, userErrors: [{ field, message }] };
}

function problemWith(input: SubscriptionInput, uri: string | undefined): string | undefined {
  if (!uri) return "Address can't be blank";
  if (!/^https?:\/\//.test(uri))
    return "Address is not a protocol that the local Shopify delivers to";
  if (input.name && !NAME.test(input.name)) return "Name may hold 50 letters, digits, _ and -";
  return undefined;
}

/** Subscriptions that an app makes in one shop through the API. */
export function webhookResolvers(ask: () => Platform): Resolvers {
  const own = (context: ResolverContext): ShopSubscription[] =>
    [...ask().stateOf(context.shop.domain).subscriptions.values()].filter(
      ({ app }) => app === context.app,
    );
  const find = (context: ResolverContext, gid: string) =>
    own(context).find(({ id }) => GID + id === gid);
  return {
    QueryRoot: {
      webhookSubscription: (_source, args: { id: string }, context) => {
        const found = find(context, args.id);
        return found ? subscriptionObject(found) : null;
      },
      webhookSubscriptions: (_source, args: ListArguments, context) =>
        listSubscriptions(own(context), args),
      webhookSubscriptionsCount: (_source, _args, context) => ({
        count: own(context).length,
        precision: "EXACT",
      }),
    },
    Mutation: {
      webhookSubscriptionCreate: (_source, args: CreateArguments, context) =>
        createSubscription(ask(), { context, args, own: own(context) }),
      webhookSubscriptionUpdate: (_source, args: UpdateArguments, context) =>
        updateSubscription(ask(), { context, args, found: find(context, args.id) }),
      webhookSubscriptionDelete: (_source, args: { id: string }, context) => {
        const found = find(context, args.id);
        if (!found) {
          const message = "Webhook subscription does not exist";
          return { deletedWebhookSubscriptionId: null, userErrors: [{ field: ["id"], message }] };
        }
        ask().stateOf(context.shop.domain).subscriptions.delete(found.id);
        ask().world.changed(context.shop);
        return { deletedWebhookSubscriptionId: args.id, userErrors: [] };
      },
    },
  };
}

interface ListArguments extends PageArguments {
  topics?: string[] | null;
  uri?: string | null;
  callbackUrl?: string | null;
}

interface CreateArguments {
  topic: string;
  webhookSubscription: SubscriptionInput;
}

interface UpdateArguments {
  id: string;
  webhookSubscription: SubscriptionInput;
}

function listSubscriptions(own: ShopSubscription[], args: ListArguments) {
  const uri = args.uri ?? args.callbackUrl;
  const wanted = own.filter(
    (subscription) =>
      (!args.topics?.length || args.topics.includes(subscription.topic)) &&
      (!uri || subscription.uri === uri),
  );
  return pageOf(wanted.map(subscriptionObject), args);
}

function createSubscription(
  platform: Platform,
  {
    context,
    args,
    own,
  }: { context: ResolverContext; args: CreateArguments; own: ShopSubscription[] },
) {
  const input = args.webhookSubscription;
  const uri = input.uri ?? input.callbackUrl ?? undefined;
  const problem = problemWith(input, uri);
  if (problem || !uri) return refusal(["webhookSubscription", "uri"], problem ?? "");
  if (forbiddenTopics.has(args.topic)) {
    return refusal(["topic"], "Compliance topics belong into the app's configuration file");
  }
  const needed = platform.scopes.topicScopes(args.topic);
  if (needed.length > 0 && !needed.some((scope) => context.hasScope(scope))) {
    return refusal(["topic"], "The app lacks the access scope that this topic needs");
  }
  const same = own.some(
    (other) =>
      other.topic === args.topic &&
      other.uri === uri &&
      other.filter === (input.filter ?? undefined),
  );
  if (same) {
    return refusal(
      ["webhookSubscription", "callbackUrl"],
      "Address for this topic has already been taken",
    );
  }
  const now = platform.clock.now();
  const subscription: ShopSubscription = {
    id: platform.world.nextId(),
    app: context.app,
    topic: args.topic,
    uri,
    filter: input.filter ?? undefined,
    includeFields: input.includeFields ?? [],
    metafieldNamespaces: input.metafieldNamespaces ?? [],
    name: input.name ?? undefined,
    createdAt: now,
    updatedAt: now,
  };
  platform.stateOf(context.shop.domain).subscriptions.set(subscription.id, subscription);
  platform.world.changed(context.shop);
  return { webhookSubscription: subscriptionObject(subscription), userErrors: [] };
}

function updateSubscription(
  platform: Platform,
  {
    context,
    args,
    found,
  }: { context: ResolverContext; args: UpdateArguments; found: ShopSubscription | undefined },
) {
  if (!found) return refusal(["id"], "Webhook subscription does not exist");
  const input = args.webhookSubscription;
  const uri = input.uri ?? input.callbackUrl ?? found.uri;
  const problem = problemWith(input, uri);
  if (problem) return refusal(["webhookSubscription", "uri"], problem);
  found.uri = uri;
  if (input.filter !== undefined) found.filter = input.filter ?? undefined;
  if (input.includeFields) found.includeFields = input.includeFields;
  if (input.metafieldNamespaces) found.metafieldNamespaces = input.metafieldNamespaces;
  if (input.name !== undefined) found.name = input.name ?? undefined;
  found.updatedAt = platform.clock.now();
  platform.world.changed(context.shop);
  return { webhookSubscription: subscriptionObject(found), userErrors: [] };
}
