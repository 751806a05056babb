import type { World } from "#sandbox/contract.ts";
import type { Checkout } from "../checkout/state.ts";
import { newEventId } from "../orders/event-id.ts";
import { sendMail } from "../orders/send-mail.ts";
import type { Order } from "../orders/state.ts";
import { gatewayOf } from "../payments/gateway.ts";
import type { Shop } from "../state.ts";
import { completeDraft } from "./change-draft.ts";

/** A paid invoice makes its draft an order; undefined when the draft is gone or was completed. */
export function completeInvoice(world: World, shop: Shop, checkout: Checkout): Order | undefined {
  const draft = shop.orders.drafts.get(checkout.draftId ?? "");
  if (!draft) return undefined;
  const { token, email, phone, locale, shippingAddress } = checkout;
  const completed = completeDraft(world, shop, {
    draft,
    pending: false,
    app: draft.app ?? null,
    paidInvoice: {
      buyer: {
        checkoutToken: token,
        customerLocale: locale,
        email,
        phone,
        shippingAddress,
        billingAddress: shippingAddress,
      },
      shipping: checkout.shipping,
      gateway: gatewayOf(shop).name,
    },
    eventId: newEventId(world),
  });
  if (!completed.ok) return undefined;
  sendMail(world, shop, { order: completed.order, kind: "order_confirmation" });
  return completed.order;
}
