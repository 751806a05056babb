import { bigId, isoTime, isoTimeOrNull } from "../ids.ts";
import { formatMoney } from "../money.ts";
import type { Shop } from "../state.ts";
import { fulfillmentPayload } from "../fulfilment/fulfillment-payload.ts";
import { paymentTermsPayload } from "./payment-terms-payload.ts";
import { refundPayload } from "./refund-payload.ts";
import { restFulfillmentStatus } from "./order-status.ts";
import { restAllocations, restApplications } from "./automatic-applications.ts";
import { currentQuantity, totalsOf, unfulfilledQuantity } from "./order-totals.ts";
import type { Address, Order, OrderLine, ShippingLine, TaxLine } from "./state.ts";

/** The order as webhooks carry it, with REST's keys. Numeric ids are bigints. */
export function orderPayload(shop: Shop, order: Order): Record<string, unknown> {
  return {
    id: bigId(order.id),
    admin_graphql_api_id: order.id,
    app_id: order.app ? bigId(order.app.id) : null,
    name: order.name,
    number: order.number - 1000,
    order_number: order.number,
    confirmed: true,
    test: order.test,
    created_at: isoTime(order.createdAt),
    processed_at: isoTime(order.processedAt),
    updated_at: isoTime(order.updatedAt),
    cancelled_at: isoTimeOrNull(order.cancelledAt),
    cancel_reason: order.cancelReason?.toLowerCase() ?? null,
    closed_at: isoTimeOrNull(order.closedAt),
    financial_status: order.financialStatus.toLowerCase(),
    fulfillment_status: restFulfillmentStatus(order),
    note: order.note,
    note_attributes: order.customAttributes.map(({ key, value }) => ({ name: key, value })),
    tags: order.tags.join(", "),
    source_name: order.sourceName,
    source_identifier: order.sourceIdentifier,
    source_url: order.sourceUrl,
    po_number: order.poNumber,
    token: order.id.slice(order.id.lastIndexOf("/") + 1),
    checkout_token: order.checkoutToken,
    customer_locale: order.customerLocale,
    location_id: order.retailLocationId ? bigId(order.retailLocationId) : null,
    ...personalPayload(order),
    ...moneyPayload(shop, order),
    payment_terms: paymentTermsPayload(order, totalsOf(order, shop.orders)),
    payment_gateway_names: [...new Set(order.transactions.map(({ gateway }) => gateway))],
    line_items: order.lines.map((line) => linePayload(shop, order, line)),
    shipping_lines: order.shippingLines.map((line) => shippingPayload(line, order.currencyCode)),
    tax_lines: order.taxLines.map((tax) => taxPayload(tax, order.currencyCode)),
    fulfillments: order.fulfillmentIds.flatMap((id) => {
      const fulfillment = shop.orders.fulfillments.get(id);
      return fulfillment ? [fulfillmentPayload(shop, fulfillment)] : [];
    }),
    refunds: order.refundIds.flatMap((id) => {
      const refund = shop.orders.refunds.get(id);
      return refund ? [refundPayload(shop, refund)] : [];
    }),
    returns: order.returnIds.map((id) => ({ id: bigId(id), admin_graphql_api_id: id })),
  };
}

function personalPayload(order: Order): Record<string, unknown> {
  return {
    email: order.email,
    contact_email: order.email,
    phone: order.phone,
    customer: null,
    shipping_address: order.shippingAddress && addressPayload(order.shippingAddress),
    billing_address: order.billingAddress && addressPayload(order.billingAddress),
  };
}

function moneyPayload(shop: Shop, order: Order): Record<string, unknown> {
  const code = order.currencyCode;
  const totals = totalsOf(order, shop.orders);
  return {
    currency: code,
    presentment_currency: code,
    taxes_included: order.taxesIncluded,
    subtotal_price: formatMoney(totals.subtotal, code),
    current_subtotal_price: formatMoney(totals.currentSubtotal, code),
    total_line_items_price: formatMoney(totals.subtotal + totals.discount, code),
    total_discounts: formatMoney(totals.discount, code),
    current_total_discounts: formatMoney(totals.discount, code),
    discount_codes: (order.discountCodes ?? []).map((each) => ({
      ...each,
      amount: formatMoney(each.amount, code),
    })),
    discount_applications: restApplications(order),
    total_tax: formatMoney(totals.tax, code),
    current_total_tax: formatMoney(totals.currentTax, code),
    total_price: formatMoney(totals.total, code),
    current_total_price: formatMoney(totals.currentTotal, code),
    total_outstanding: formatMoney(totals.outstanding, code),
    total_shipping_price_set: restMoneySet(totals.shipping, code),
    total_price_set: restMoneySet(totals.total, code),
  };
}

function linePayload(shop: Shop, order: Order, line: OrderLine): Record<string, unknown> {
  const code = order.currencyCode;
  return {
    id: bigId(line.id),
    admin_graphql_api_id: line.id,
    product_id: line.productId ? bigId(line.productId) : null,
    variant_id: line.variantId ? bigId(line.variantId) : null,
    product_exists: line.productId !== null && shop.products.has(line.productId),
    variant_inventory_management: line.tracked ? "shopify" : null,
    sku: line.sku,
    name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    title: line.title,
    variant_title: line.variantTitle,
    vendor: line.vendor,
    quantity: line.quantity,
    current_quantity: currentQuantity(line),
    fulfillable_quantity: unfulfilledQuantity(line),
    fulfillment_status: lineFulfillmentStatus(line),
    fulfillment_service: serviceHandle(shop, line),
    gift_card: false,
    grams: line.grams,
    price: formatMoney(line.unitPrice, code),
    price_set: restMoneySet(line.unitPrice, code),
    total_discount: formatMoney(line.discount ?? 0, code),
    discount_allocations: restAllocations(order, line),
    requires_shipping: line.requiresShipping,
    taxable: line.taxable,
    properties: line.customAttributes.map(({ key, value }) => ({ name: key, value })),
    tax_lines: line.taxLines.map((tax) => taxPayload(tax, code)),
  };
}

function lineFulfillmentStatus(line: OrderLine): "fulfilled" | "partial" | null {
  if (line.fulfilled === 0) return null;
  return unfulfilledQuantity(line) > 0 ? "partial" : "fulfilled";
}

/** The service that stocks the item, or "manual"; the same answer before and after routing. */
function serviceHandle(shop: Shop, line: OrderLine): string {
  for (const level of shop.items.get(line.inventoryItemId ?? "")?.levels ?? []) {
    const serviceId = level.active && shop.locations.get(level.locationId)?.fulfillmentServiceId;
    const service = serviceId ? shop.fulfillmentServices.get(serviceId) : undefined;
    if (service) return service.handle;
  }
  return "manual";
}

function shippingPayload(line: ShippingLine, code: string): Record<string, unknown> {
  return {
    id: bigId(line.id),
    title: line.title,
    code: line.code,
    source: line.source,
    price: formatMoney(line.price, code),
    price_set: restMoneySet(line.price, code),
    tax_lines: line.taxLines.map((tax) => taxPayload(tax, code)),
  };
}

function taxPayload(tax: TaxLine, code: string): Record<string, unknown> {
  return {
    title: tax.title,
    rate: tax.rate,
    price: formatMoney(tax.price, code),
    price_set: restMoneySet(tax.price, code),
    channel_liable: tax.channelLiable,
  };
}

function addressPayload(address: Address): Record<string, unknown> {
  const name = [address.firstName, address.lastName].filter(Boolean).join(" ");
  return {
    first_name: address.firstName,
    last_name: address.lastName,
    name: name || null,
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    province: address.province,
    province_code: address.provinceCode,
    zip: address.zip,
    country: address.country,
    country_code: address.countryCode,
    phone: address.phone,
  };
}

export function restMoneySet(minor: number, code: string): Record<string, unknown> {
  const money = { amount: formatMoney(minor, code), currency_code: code };
  return { shop_money: money, presentment_money: money };
}
