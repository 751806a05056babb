import type { FieldResolver, ResolverContext } from "#sandbox/contract.ts";
import type { ConnectionArgs } from "../graphql/connection.ts";
import { connectionOf } from "../graphql/connection.ts";
import { gid, idOf, isoTimeOrNull, shopOfContext } from "../ids.ts";
import { formatMoney, minorPerUnit, moneyBag } from "../money.ts";
import { mailingAddress, personal } from "../orders/graphql/address-view.ts";
import { metafieldFields } from "../resolvers/metafields.ts";
import { legacyIdField, timeFields } from "../resolvers/time-fields.ts";
import { discountView } from "./draft-line-fields.ts";
import type { DraftTotals } from "./draft-totals.ts";
import { draftTotals } from "./draft-totals.ts";
import { invoiceUrl } from "./invoice-url.ts";
import type { Draft } from "./state.ts";

type Amount = (totals: DraftTotals) => number;

function bag(amount: Amount): FieldResolver {
  return (draft: Draft, _args: unknown, context: ResolverContext) => {
    const { currencyCode } = shopOfContext(context);
    return moneyBag(amount(draftTotals(draft, minorPerUnit(currencyCode))), currencyCode);
  };
}

function scalar(amount: Amount): FieldResolver {
  return (draft: Draft, _args: unknown, context: ResolverContext) => {
    const { currencyCode } = shopOfContext(context);
    return formatMoney(amount(draftTotals(draft, minorPerUnit(currencyCode))), currencyCode);
  };
}

const idOfRecord = (record: { id: string }): string => record.id;

export const draftFields: Record<string, FieldResolver> = {
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
  subtotalPriceSet: bag((totals) => totals.subtotal),
  subtotalPrice: scalar((totals) => totals.subtotal),
  totalLineItemsPriceSet: bag((totals) => totals.lines),
  lineItemsSubtotalPrice: bag((totals) => totals.lines - (totals.discount - totals.orderDiscount)),
  totalPriceSet: bag((totals) => totals.total),
  totalPrice: scalar((totals) => totals.total),
  totalShippingPriceSet: bag((totals) => totals.shipping),
  totalTaxSet: bag(() => 0),
  totalDiscountsSet: bag((totals) => totals.discount),
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
  taxExempt: (draft: Draft) => draft.taxExempt ?? false,
  ready: () => true,
  customer: () => null,
  purchasingEntity: () => null,
  appliedDiscount: (draft: Draft, _args: unknown, context: ResolverContext) => {
    const { currencyCode } = shopOfContext(context);
    const { orderDiscount } = draftTotals(draft, minorPerUnit(currencyCode));
    return discountView(draft.discount, orderDiscount, currencyCode);
  },
  discountCodes: () => [],
  invoiceUrl: (draft: Draft, _args: unknown, context: ResolverContext) =>
    invoiceUrl(context.world, shopOfContext(context), draft),
  invoiceSentAt: (draft: Draft) => isoTimeOrNull(draft.invoiceSentAt),
  invoiceEmailTemplateSubject: (draft: Draft) => `Complete your purchase of ${draft.name}`,
  anyVariantPricesOverridden: (draft: Draft) => draft.lines.some(({ overridden }) => overridden),
  allVariantPricesOverridden: (draft: Draft) =>
    draft.lines.length > 0 && draft.lines.every(({ overridden }) => overridden),
  warnings: () => [],
};
