import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { requireType, shopOfContext } from "../ids.ts";
import { checkMetafields, storeMetafields } from "../metafields/write.ts";
import type { SearchFields } from "../search/match.ts";
import { compileSearch } from "../search/match.ts";
import type { UserError } from "../state.ts";
import { completeDraft, createDraft, deleteDraft, updateDraft } from "./change-draft.ts";
import { draftFields } from "./draft-fields.ts";
import type { DraftInput } from "./draft-input.ts";
import { readDetails, readLine } from "./draft-input.ts";
import { draftLineFields } from "./draft-line-fields.ts";
import type { InvoiceMail } from "./send-invoice.ts";
import { sendInvoice } from "./send-invoice.ts";
import type { Draft } from "./state.ts";

const idOfRecord = (record: { id: string }): string => record.id;

/** Metafields are checked before the draft is made or changed, and stored after. */
function write(
  context: ResolverContext,
  input: DraftInput,
  draft: Draft | undefined,
): { draftOrder: Draft | null; userErrors: UserError[] } {
  const { world, eventId } = context;
  const shop = shopOfContext(context);
  const { checked, errors } = checkMetafields(
    shop,
    { type: "DRAFTORDER", id: draft?.id },
    {
      inputs: input.metafields ?? [],
      app: context,
      path: ["input", "metafields"],
    },
  );
  if (errors.length > 0) return { draftOrder: null, userErrors: errors };
  const lines = input.lineItems?.map((line) => readLine(shop, line));
  const request = { details: readDetails(context, input), lines, eventId };
  const result = draft
    ? updateDraft(world, shop, { ...request, draft })
    : createDraft(world, shop, {
        ...request,
        details: { ...request.details, app: { id: context.appId, title: context.appTitle } },
      });
  if (!result.ok) return { draftOrder: null, userErrors: result.userErrors };
  storeMetafields(world, shop, { type: "DRAFTORDER", id: result.draft.id }, checked);
  return { draftOrder: result.draft, userErrors: [] };
}

const missing: UserError = { field: ["id"], message: "Draft order does not exist" };

function complete(
  _: unknown,
  args: { id: string; paymentPending?: boolean | null; sourceName?: string | null },
  context: ResolverContext,
) {
  const shop = shopOfContext(context);
  const draft = shop.orders.drafts.get(args.id);
  if (!draft) return { draftOrder: null, userErrors: [missing] };
  const result = completeDraft(context.world, shop, {
    draft,
    pending: args.paymentPending ?? false,
    sourceName: args.sourceName,
    app: { id: context.appId, title: context.appTitle },
    eventId: context.eventId,
  });
  return result.ok
    ? { draftOrder: draft, userErrors: [] }
    : { draftOrder: null, userErrors: result.userErrors };
}

function invoice(
  _: unknown,
  args: { id: string; email?: InvoiceMail | null },
  context: ResolverContext,
) {
  const { world, eventId } = context;
  const shop = shopOfContext(context);
  const draft = shop.orders.drafts.get(args.id);
  if (!draft) return { draftOrder: null, userErrors: [missing] };
  const sent = sendInvoice(world, shop, { draft, mail: args.email ?? {}, eventId });
  return sent.ok
    ? { draftOrder: draft, userErrors: [] }
    : { draftOrder: null, userErrors: sent.userErrors };
}

const draftSearch: SearchFields<Draft> = {
  fields: {
    id: { kind: "id", valuesOf: (draft) => [draft.id] },
    status: { kind: "keyword", valuesOf: (draft) => [draft.status] },
    tag: { kind: "keyword", valuesOf: (draft) => draft.tags },
    created_at: { kind: "time", valuesOf: (draft) => [draft.createdAt] },
    updated_at: { kind: "time", valuesOf: (draft) => [draft.updatedAt] },
  },
  defaultValuesOf: (draft) => [draft.name, draft.email, draft.note],
};

export const draftResolvers: Resolvers = {
  DraftOrder: draftFields,
  DraftOrderLineItem: draftLineFields,
  QueryRoot: {
    draftOrder: (_: unknown, args: { id: string }, context: ResolverContext) =>
      shopOfContext(context).orders.drafts.get(requireType("DraftOrder", args.id)) ?? null,
    draftOrders: (
      _: unknown,
      args: ConnectionArgs & { query?: string | null },
      context: ResolverContext,
    ) => {
      const matches = compileSearch(args.query, { ...draftSearch, now: context.world.clock.now() });
      const all = [...shopOfContext(context).orders.drafts.values()];
      return connectionOf(matches ? all.filter(matches) : all, args, { idOf: idOfRecord });
    },
  },
  Mutation: {
    draftOrderCreate: (_: unknown, args: { input: DraftInput }, context: ResolverContext) =>
      write(context, args.input, undefined),
    draftOrderUpdate: (
      _: unknown,
      args: { id: string; input: DraftInput },
      context: ResolverContext,
    ) => {
      const draft = shopOfContext(context).orders.drafts.get(args.id);
      return draft
        ? write(context, args.input, draft)
        : { draftOrder: null, userErrors: [missing] };
    },
    draftOrderDelete: (_: unknown, args: { input: { id: string } }, context: ResolverContext) => {
      const shop = shopOfContext(context);
      const draft = shop.orders.drafts.get(args.input.id);
      if (!draft) return { deletedId: null, userErrors: [missing] };
      deleteDraft(context.world, shop, { draft, eventId: context.eventId });
      return { deletedId: draft.id, userErrors: [] };
    },
    draftOrderComplete: complete,
    draftOrderInvoiceSend: invoice,
  },
};
