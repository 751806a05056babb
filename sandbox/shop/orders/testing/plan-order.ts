import { createGroup } from "../../selling-plans/change-groups.ts";
import { addResources } from "../../selling-plans/group-resources.ts";
import type { PlanInput } from "../../selling-plans/plan-input.ts";
import type { Variant } from "../../state.ts";
import type { SellingShop } from "./selling-shop.ts";
import { createSellingShop } from "./selling-shop.ts";

/** Two of five units bought on a plan: a deposit now, the rest after thirty days. */
export async function createPlanOrder(
  change: PlanInput = {},
  card = "ok",
): Promise<Omit<SellingShop, "variant"> & { id: string; variant: Variant }> {
  const it = createSellingShop();
  const { world, shop } = it;
  shop.orders.settings.gateway = { name: "shopify_payments", vaultsCards: true };
  const variant = it.variant({ sku: "TEA", stock: [[it.main, 5]] });
  const plan: PlanInput = {
    name: "Later",
    billingPolicy: {
      fixed: {
        checkoutCharge: { type: "PERCENTAGE", value: { percentage: 30 } },
        remainingBalanceChargeTrigger: "TIME_AFTER_CHECKOUT",
        remainingBalanceChargeTimeAfterCheckout: "P30D",
      },
    },
    deliveryPolicy: { fixed: { fulfillmentTrigger: "UNKNOWN" } },
    ...change,
  };
  const made = createGroup(world, shop, {
    app: "factory",
    input: { name: "Pre-order", merchantCode: "pre", sellingPlansToCreate: [plan] },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  addResources(world, shop, { group: made.group, resources: { productVariantIds: [variant.id] } });
  const sellingPlanId = made.group.plans[0]?.id;
  const lines = [{ sku: "TEA", quantity: 2, sellingPlanId }];
  const sold = await it.route("POST", "/buy", { lines, email: "ana@example.com", card });
  if (sold.status !== 201) throw new Error(JSON.stringify(sold.json));
  world.advance(1000);
  return { ...it, variant, id: sold.json.order.id };
}
