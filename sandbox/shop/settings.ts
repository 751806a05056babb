import type { World } from "#sandbox/contract.ts";
import { z } from "zod";
import { flag, wholeNumber } from "./merchant/find.ts";
import type { SellingSettings } from "./orders/state.ts";
import { gatewayOf } from "./payments/gateway.ts";
import type { Shop } from "./state.ts";

const duration = wholeNumber.min(0);
const rate = z.strictObject({
  title: z.string().min(1),
  price: wholeNumber.min(0),
  countries: z.array(z.string().length(2)).optional(),
});

const tax = z.strictObject({
  country: z.string().length(2),
  title: z.string().min(1),
  rate: z.number().min(0).max(1),
  included: z.boolean().default(false),
});

/** How the shop behaves, as its merchant and the control API may say. Forms send text for all. */
export const settingsSchema = z
  .object({
    reserveMs: duration,
    reservationExpiryMs: duration,
    searchLagMs: duration,
    routingDelayMinMs: duration,
    routingDelayMaxMs: duration,
    mandatePaymentMs: duration,
    orderCreatePerMinute: wholeNumber.min(1),
    shippingTitle: z.string().min(1),
    shippingPrice: wholeNumber.min(0),
    /** An empty list goes back to the one rate. */
    deliveryRates: z.array(rate).max(20),
    taxes: z.array(tax).max(50),
    paused: flag,
    /** Whether the gateway keeps cards, which pre-orders with a remaining balance need. */
    vaultsCards: flag,
    gatewayName: z.string().min(1),
  })
  .partial();

export type SettingsChange = z.infer<typeof settingsSchema>;

export function changeSettings(world: World, shop: Shop, change: SettingsChange): SellingSettings {
  const { routingDelayMinMs: min, routingDelayMaxMs: max, ...others } = change;
  const { vaultsCards, gatewayName, deliveryRates, ...rest } = others;
  const { settings } = shop.orders;
  Object.assign(settings, rest);
  if (min !== undefined) settings.routingDelayMs.min = min;
  if (max !== undefined) settings.routingDelayMs.max = max;
  settings.routingDelayMs.max = Math.max(settings.routingDelayMs.min, settings.routingDelayMs.max);
  if (deliveryRates) settings.deliveryRates = deliveryRates.length > 0 ? deliveryRates : undefined;
  const gateway = gatewayOf(shop);
  settings.gateway = {
    name: gatewayName ?? gateway.name,
    vaultsCards: vaultsCards ?? gateway.vaultsCards,
  };
  world.changed(shop);
  return settings;
}
