import type { ResolverContext } from "#sandbox/contract.ts";
import { TopLevelError } from "#sandbox/contract.ts";
import { shopOfContext } from "../../ids.ts";
import { isBounded, sellableQuantity } from "../../inventory/levels.ts";
import { itemOf } from "../../lookup.ts";
import type { CheckedMetafield, MetafieldInput } from "../../metafields/write.ts";
import { checkMetafields, storeMetafields } from "../../metafields/write.ts";
import type { Shop } from "../../state.ts";
import { createOrder } from "../create-order.ts";
import type { LineSpec } from "../order-line.ts";
import { gramsPer } from "../order-line.ts";
import type { Refusal } from "../refusal.ts";
import { refuse } from "../refusal.ts";
import { sendMail } from "../send-mail.ts";
import type { FinancialStatus, Order, Transaction } from "../state.ts";
import type { MailingAddressInput, MoneyBagInput, TaxLineInput } from "./order-input.ts";
import { readAddress, readAttributes, readMoney, readTaxLines } from "./order-input.ts";

interface LineInput {
  variantId?: string | null;
  quantity: number;
  priceSet?: MoneyBagInput | null;
  title?: string | null;
  variantTitle?: string | null;
  sku?: string | null;
  vendor?: string | null;
  requiresShipping?: boolean | null;
  taxable?: boolean | null;
  taxLines?: TaxLineInput[] | null;
  properties?: { name: string; value: string }[] | null;
  weight?: { value: number; unit: "GRAMS" | "KILOGRAMS" | "OUNCES" | "POUNDS" } | null;
}

interface OrderInput {
  lineItems?: LineInput[] | null;
  shippingLines?:
    | {
        title: string;
        code?: string | null;
        source?: string | null;
        priceSet: MoneyBagInput;
        taxLines?: TaxLineInput[] | null;
      }[]
    | null;
  transactions?:
    | {
        amountSet: MoneyBagInput;
        kind?: Transaction["kind"] | null;
        status?: Transaction["status"] | null;
        gateway?: string | null;
      }[]
    | null;
  financialStatus?: FinancialStatus | null;
  metafields?: MetafieldInput[] | null;
  taxLines?: TaxLineInput[] | null;
  taxesIncluded?: boolean | null;
  currency?: string | null;
  name?: string | null;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  poNumber?: string | null;
  tags?: string[] | null;
  test?: boolean | null;
  processedAt?: string | null;
  closedAt?: string | null;
  sourceIdentifier?: string | null;
  sourceName?: string | null;
  sourceUrl?: string | null;
  shippingAddress?: MailingAddressInput | null;
  billingAddress?: MailingAddressInput | null;
  customAttributes?: { key: string; value: string }[] | null;
  customerId?: string | null;
  customer?: object | null;
  fulfillment?: object | null;
  fulfillmentStatus?: string | null;
}

interface OptionsInput {
  inventoryBehaviour?: "BYPASS" | "DECREMENT_IGNORING_POLICY" | "DECREMENT_OBEYING_POLICY" | null;
  sendReceipt?: boolean | null;
}

export interface OrderCreateArgs {
  order: OrderInput;
  options?: OptionsInput | null;
}

/** `orderCreate`. Stock is left alone unless the options say otherwise; no tax is computed. */
export function orderCreate(_: unknown, args: OrderCreateArgs, context: ResolverContext) {
  refuseWhatIsNotSimulated(args.order);
  const result = create(args, context);
  return result.ok
    ? { order: result.order, userErrors: [] }
    : { order: null, userErrors: result.userErrors };
}

function refuseWhatIsNotSimulated(input: OrderInput): void {
  const asked = (["customer", "customerId", "fulfillment", "fulfillmentStatus"] as const).find(
    (name) => input[name],
  );
  if (asked) {
    throw new TopLevelError(
      "SANDBOX_NOT_SIMULATED",
      `The local Shopify does not simulate orderCreate's ${asked}.`,
    );
  }
}

function create(
  args: OrderCreateArgs,
  context: ResolverContext,
): { ok: true; order: Order } | Refusal {
  const { world, eventId } = context;
  const shop = shopOfContext(context);
  const behaviour = args.options?.inventoryBehaviour ?? "BYPASS";
  const lines = readLines(shop, args.order);
  if (!lines.ok) return lines;
  const early = invalidInput(args.order, world.clock.now()) ?? tooMany(shop, world.clock.now());
  if (early) return early;
  const metafields = checkMetafields(
    shop,
    { type: "ORDER", id: undefined },
    {
      inputs: args.order.metafields ?? [],
      app: context,
      path: ["order", "metafields"],
      allowDuplicates: !world.assumptions.duplicateUniqueMetafieldRefused,
    },
  );
  if (metafields.errors.length > 0) {
    return {
      ok: false,
      userErrors: metafields.errors.map((error) => ({ ...error, code: "INVALID" })),
    };
  }
  const short =
    behaviour === "DECREMENT_OBEYING_POLICY" ? claimRefusal(shop, lines.specs) : undefined;
  if (short) return short;
  shop.orders.recentOrderCreates.push(world.clock.now());
  const order = make(args.order, {
    context,
    specs: lines.specs,
    checked: metafields.checked,
    claims: behaviour !== "BYPASS",
    eventId,
  });
  if (args.options?.sendReceipt) sendMail(world, shop, { order, kind: "order_confirmation" });
  return { ok: true, order };
}

function make(
  input: OrderInput,
  options: {
    context: ResolverContext;
    specs: LineSpec[];
    checked: CheckedMetafield[];
    claims: boolean;
    eventId: string;
  },
): Order {
  const { context, specs, checked, claims, eventId } = options;
  const shop = shopOfContext(context);
  const currencyCode = input.currency ?? shop.currencyCode;
  const subtotal = specs.reduce(
    (sum, spec) => sum + (spec.unitPrice ?? spec.variant?.price ?? 0) * spec.quantity,
    0,
  );
  return createOrder(context.world, shop, {
    soldBy: "api",
    details: {
      ...detailsOf(input),
      currencyCode,
      app: { id: context.appId, title: context.appTitle },
      sourceName: input.sourceName ?? context.appTitle,
      taxLines: readTaxLines(input.taxLines, { currencyCode, base: subtotal }),
    },
    lines: specs,
    shippingLines: (input.shippingLines ?? []).map((line) => {
      const price = readMoney(line.priceSet, currencyCode) ?? 0;
      const taxLines = readTaxLines(line.taxLines, { currencyCode, base: price });
      return {
        title: line.title,
        code: line.code ?? null,
        source: line.source ?? null,
        price,
        taxLines,
      };
    }),
    transactions: (input.transactions ?? []).map((each) => ({
      kind: each.kind ?? "SALE",
      status: each.status ?? "SUCCESS",
      gateway: each.gateway ?? "manual",
      amount: readMoney(each.amountSet, currencyCode) ?? 0,
    })),
    payment: paymentOf(input),
    financialStatus: input.financialStatus ?? undefined,
    claimsStock: claims,
    beforeAnnounce: ({ id }) => {
      storeMetafields(context.world, shop, { type: "ORDER", id }, checked);
    },
    eventId,
  });
}

/** An order said to be paid without transactions has been paid in some way outside Shopify. */
function paymentOf(input: OrderInput): { kind: "settled"; gateway: string } | { kind: "given" } {
  const none = (input.transactions ?? []).length === 0;
  return input.financialStatus === "PAID" && none
    ? { kind: "settled", gateway: "manual" }
    : { kind: "given" };
}

function detailsOf(input: OrderInput) {
  const processedAt = input.processedAt ? { processedAt: Date.parse(input.processedAt) } : {};
  return {
    ...processedAt,
    ...(input.name ? { name: input.name } : {}),
    closedAt: input.closedAt ? Date.parse(input.closedAt) : null,
    email: input.email ?? null,
    phone: input.phone ?? null,
    note: input.note ?? null,
    poNumber: input.poNumber ?? null,
    tags: input.tags ?? [],
    test: input.test ?? false,
    taxesIncluded: input.taxesIncluded ?? false,
    sourceIdentifier: input.sourceIdentifier ?? null,
    sourceUrl: input.sourceUrl ?? null,
    shippingAddress: readAddress(input.shippingAddress),
    billingAddress: readAddress(input.billingAddress),
    customAttributes: readAttributes(input.customAttributes),
  };
}

function readLines(shop: Shop, input: OrderInput): { ok: true; specs: LineSpec[] } | Refusal {
  const lines = input.lineItems ?? [];
  if (lines.length === 0)
    return refuse("Line items must have at least one line item", ["order", "lineItems"], "INVALID");
  const currencyCode = input.currency ?? shop.currencyCode;
  const specs: LineSpec[] = [];
  for (const [index, line] of lines.entries()) {
    const field = ["order", "lineItems", String(index)];
    const variant = line.variantId ? shop.variants.get(line.variantId) : null;
    if (variant === undefined)
      return refuse("Variant does not exist", [...field, "variantId"], "INVALID");
    if (!variant && !line.title)
      return refuse("Title can't be blank", [...field, "title"], "INVALID");
    if (line.quantity <= 0)
      return refuse("Quantity must be greater than 0", [...field, "quantity"], "INVALID");
    const unitPrice = readMoney(line.priceSet, currencyCode) ?? variant?.price ?? 0;
    specs.push({
      variant,
      quantity: line.quantity,
      unitPrice,
      title: line.title ?? undefined,
      variantTitle: line.variantTitle,
      sku: line.sku,
      vendor: line.vendor,
      grams: line.weight ? Math.round(line.weight.value * gramsPer[line.weight.unit]) : undefined,
      requiresShipping: line.requiresShipping ?? undefined,
      taxable: line.taxable ?? undefined,
      taxLines: readTaxLines(line.taxLines, { currencyCode, base: unitPrice * line.quantity }),
      customAttributes: (line.properties ?? []).map(({ name, value }) => ({ key: name, value })),
    });
  }
  return { ok: true, specs };
}

function invalidInput(input: OrderInput, now: number): Refusal | undefined {
  const taxedLines = (input.lineItems ?? []).some(({ taxLines }) => (taxLines ?? []).length > 0);
  if (taxedLines && (input.taxLines ?? []).length > 0) {
    return refuse(
      "Tax lines may be on the order or on the line items, not both.",
      ["order", "taxLines"],
      "INVALID",
    );
  }
  if (input.processedAt && !(Date.parse(input.processedAt) <= now)) {
    return refuse(
      "Processed at can't be in the future.",
      ["order", "processedAt"],
      "PROCESSED_AT_INVALID",
    );
  }
  return undefined;
}

/** Trial and development shops may create five orders a minute. */
function tooMany(shop: Shop, now: number): Refusal | undefined {
  const { recentOrderCreates: recent, settings } = shop.orders;
  while (recent[0] !== undefined && recent[0] <= now - 60_000) recent.shift();
  if (shop.plan !== "development" || recent.length < settings.orderCreatePerMinute)
    return undefined;
  const message = "Too many attempts. Please try again later.";
  return refuse(message, null, "INVALID");
}

/** All lines of one variant are counted together. */
function claimRefusal(shop: Shop, specs: readonly LineSpec[]): Refusal | undefined {
  const needed = new Map<string, number>();
  for (const [index, { variant, quantity }] of specs.entries()) {
    if (!variant || !isBounded(shop, variant)) continue;
    const sum = (needed.get(variant.id) ?? 0) + quantity;
    needed.set(variant.id, sum);
    if (sum > sellableQuantity(shop, variant)) {
      const sku = itemOf(shop, variant).sku ?? variant.id;
      const field = ["order", "lineItems", String(index)];
      return refuse(`Unable to reserve inventory for ${sku}`, field, "INVENTORY_CLAIM_FAILED");
    }
  }
  return undefined;
}
