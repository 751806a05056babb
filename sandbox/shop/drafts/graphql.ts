import type { FieldResolver, ResolverContext, Resolvers } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { gid, idOf, isoTimeOrNull, requireType, shopOfContext } from "../ids.ts";
import type { MetafieldInput } from "../metafields/write.ts";
import { checkMetafields, storeMetafields } from "../metafields/write.ts";
import { formatMoney, moneyBag, parseMoney } from "../money.ts";
import { metafieldFields } from "../resolvers/metafields.ts";
import { legacyIdField, timeFields } from "../resolvers/time-fields.ts";
import type { SearchFields } from "../search/match.ts";
import { compileSearch } from "../search/match.ts";
import type { Shop, UserError } from "../state.ts";
import { mailingAddress, personal } from "../orders/graphql/address-view.ts";
import type { MailingAddressInput } from "../orders/graphql/order-input.ts";
import { readAddress, readAttributes } from "../orders/graphql/order-input.ts";
import type { PaymentTermsInput } from "../orders/payment-terms.ts";
import { newPaymentTerms } from "../orders/payment-terms.ts";
import type { Draft, DraftLine } from "./state.ts";
import type { DraftDetails, DraftLineSpec } from "./change-draft.ts";
import { completeDraft, createDraft, deleteDraft, updateDraft } from "./change-draft.ts";
import { draftTotals } from "./draft-totals.ts";

interface MoneyInput {
  amount: string;
}

interface LineInput {
  variantId?: string | null;
  quantity: number;
  title?: string | null;
  sku?: string | null;
  priceOverride?: MoneyInput | null;
  originalUnitPriceWithCurrency?: MoneyInput | null;
  originalUnitPrice?: string | null;
  requiresShipping?: boolean | null;
  taxable?: boolean | null;
  customAttributes?: { key: string; value: string }[] | null;
}

interface DraftInput {
  lineItems?: LineInput[] | null;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  poNumber?: string | null;
  tags?: string[] | null;
  sourceName?: string | null;
  reserveInventoryUntil?: string | null;
  customAttributes?: { key: string; value: string }[] | null;
  shippingAddress?: MailingAddressInput | null;
  billingAddress?: MailingAddressInput | null;
  shippingLine?: {
    title?: string | null;
    price?: string | null;
    priceWithCurrency?: MoneyInput | null;
  } | null;
  paymentTerms?: PaymentTermsInput | null;
  metafields?: MetafieldInput[] | null;
}

/** A variant's price can only be overridden; a custom line has the price it is given. */
function readLine(shop: Shop, line: LineInput): DraftLineSpec {
  const custom = line.originalUnitPriceWithCurrency?.amount ?? line.originalUnitPrice;
  const price = line.variantId
    ? line.priceOverride?.amount
    : (line.priceOverride?.amount ?? custom);
  return {
    ...line,
    variantId: line.variantId ?? null,
    unitPrice: price ? parseMoney(price, shop.currencyCode) : undefined,
    customAttributes: readAttributes(line.customAttributes),
  };
}

function readDetails(context: ResolverContext, input: DraftInput): DraftDetails {
  const { currencyCode } = shopOfContext(context);
  const details: DraftDetails = {};
  for (const name of ["email", "phone", "note", "poNumber", "sourceName"] as const) {
    if (input[name] !== undefined) details[name] = input[name];
  }
  if (input.tags) details.tags = input.tags;
  if (input.customAttributes) details.customAttributes = readAttributes(input.customAttributes);
  if (input.shippingAddress !== undefined)
    details.shippingAddress = readAddress(input.shippingAddress);
  if (input.billingAddress !== undefined)
    details.billingAddress = readAddress(input.billingAddress);
  if (input.reserveInventoryUntil !== undefined) {
    details.reserveUntil = input.reserveInventoryUntil
      ? Date.parse(input.reserveInventoryUntil)
      : null;
  }
  if (input.shippingLine) {
    const { title, price, priceWithCurrency } = input.shippingLine;
    const amount = parseMoney(priceWithCurrency?.amount ?? price ?? "0", currencyCode);
    details.shipping = { title: title ?? "Shipping", price: amount };
  }
  if (input.paymentTerms)
    details.paymentTerms = newPaymentTerms(context.world, input.paymentTerms) ?? null;
  return details;
}

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
    : createDraft(world, shop, request);
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

function bag(amount: (draft: Draft) => number): FieldResolver {
  return (draft: Draft, _args: unknown, context: ResolverContext) =>
    moneyBag(amount(draft), shopOfContext(context).currencyCode);
}

function scalar(amount: (draft: Draft) => number): FieldResolver {
  return (draft: Draft, _args: unknown, context: ResolverContext) =>
    formatMoney(amount(draft), shopOfContext(context).currencyCode);
}

const idOfRecord = (record: { id: string }): string => record.id;

const draftFields: Record<string, FieldResolver> = {
  ...timeFields,
  ...legacyIdField,
  ...metafieldFields,
  completedAt: (draft: Draft) => isoTimeOrNull(draft.completedAt),
  reserveInventoryUntil: (draft: Draft) => isoTimeOrNull(draft.reserveUntil),
  note2: (draft: Draft) => draft.note,
  email: (draft: Draft, _args: unknown, context: ResolverContext) => personal(context, draft.email),
  phone: (draft: Draft, _args: unknown, context: ResolverContext) => personal(context, draft.phone),
  shippingAddress: (draft: Draft, _args: unknown, context: ResolverContext) =>
    personal(context, mailingAddress(draft.shippingAddress, draft)),
  billingAddress: (draft: Draft, _args: unknown, context: ResolverContext) =>
    personal(context, mailingAddress(draft.billingAddress, draft)),
  order: (draft: Draft, _args: unknown, context: ResolverContext) =>
    shopOfContext(context).orders.orders.get(draft.orderId ?? "") ?? null,
  currencyCode: (_draft: Draft, _args: unknown, context: ResolverContext) =>
    shopOfContext(context).currencyCode,
  presentmentCurrencyCode: (_draft: Draft, _args: unknown, context: ResolverContext) =>
    shopOfContext(context).currencyCode,
  lineItems: (draft: Draft, args: ConnectionArgs) =>
    connectionOf(draft.lines, args, { idOf: idOfRecord }),
  subtotalPriceSet: bag((draft) => draftTotals(draft).subtotal),
  subtotalPrice: scalar((draft) => draftTotals(draft).subtotal),
  totalLineItemsPriceSet: bag((draft) => draftTotals(draft).subtotal),
  lineItemsSubtotalPrice: bag((draft) => draftTotals(draft).subtotal),
  totalPriceSet: bag((draft) => draftTotals(draft).total),
  totalPrice: scalar((draft) => draftTotals(draft).total),
  totalShippingPriceSet: bag((draft) => draftTotals(draft).shipping),
  totalTaxSet: bag(() => 0),
  totalDiscountsSet: bag(() => 0),
  shippingLine: (draft: Draft, _args: unknown, context: ResolverContext) =>
    draft.shipping && {
      id: gid("ShippingLine", idOf(draft.id)),
      title: draft.shipping.title,
      code: "custom",
      source: "shopify",
      custom: true,
      originalPriceSet: moneyBag(draft.shipping.price, shopOfContext(context).currencyCode),
      discountedPriceSet: moneyBag(draft.shipping.price, shopOfContext(context).currencyCode),
      taxLines: [],
    },
  paymentTerms: (draft: Draft) =>
    draft.paymentTerms && {
      ...draft.paymentTerms,
      paymentTermsName: draft.paymentTerms.name,
      translatedName: draft.paymentTerms.name,
      paymentTermsType: draft.paymentTerms.type,
    },
  totalQuantityOfLineItems: (draft: Draft) =>
    draft.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  taxLines: () => [],
  taxesIncluded: () => false,
  taxExempt: () => false,
  ready: () => true,
  customer: () => null,
  purchasingEntity: () => null,
  appliedDiscount: () => null,
  discountCodes: () => [],
  invoiceUrl: () => null,
  invoiceSentAt: () => null,
  warnings: () => [],
};

const lineFields: Record<string, FieldResolver> = {
  custom: (line: DraftLine) => line.variantId === null,
  name: (line: DraftLine) => line.title,
  uuid: (line: DraftLine) => idOf(line.id),
  variant: (line: DraftLine, _args: unknown, context: ResolverContext) =>
    shopOfContext(context).variants.get(line.variantId ?? "") ?? null,
  product: (line: DraftLine, _args: unknown, context: ResolverContext) => {
    const shop = shopOfContext(context);
    return shop.products.get(shop.variants.get(line.variantId ?? "")?.productId ?? "") ?? null;
  },
  originalUnitPriceSet: (line: DraftLine, _args: unknown, context: ResolverContext) =>
    moneyBag(line.unitPrice, shopOfContext(context).currencyCode),
  approximateDiscountedUnitPriceSet: (line: DraftLine, _args: unknown, context: ResolverContext) =>
    moneyBag(line.unitPrice, shopOfContext(context).currencyCode),
  originalTotalSet: (line: DraftLine, _args: unknown, context: ResolverContext) =>
    moneyBag(line.unitPrice * line.quantity, shopOfContext(context).currencyCode),
  discountedTotalSet: (line: DraftLine, _args: unknown, context: ResolverContext) =>
    moneyBag(line.unitPrice * line.quantity, shopOfContext(context).currencyCode),
  taxLines: () => [],
  isGiftCard: () => false,
  image: () => null,
};

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
  DraftOrderLineItem: lineFields,
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
  },
};
