import { addResources } from "#sandbox/shop/selling-plans/group-resources.ts";
import { createGroup } from "#sandbox/shop/selling-plans/change-groups.ts";
import type { PlanInput } from "#sandbox/shop/selling-plans/plan-input.ts";
import type { Product } from "#sandbox/shop/state.ts";
import { createStorefrontShop } from "./storefront-shop.ts";
import type { StorefrontShop } from "./storefront-shop.ts";

export interface PlanShop extends StorefrontShop {
  /** Sold on the plan, at 50.00 less ten percent. */
  kettle: Product;
  planId: string;
  /** One kettle on the plan. */
  line: { merchandiseId: string; quantity: number; sellingPlanId: string };
  /** A variant without plans, at 10.00. */
  cupId: string;
}

/** A shop with a pre-order: a part at the checkout, the rest when it is time. */
export function createPlanShop(
  options: { vaultsCards?: boolean; charge?: number; plan?: PlanInput } = {},
): PlanShop {
  const given = createStorefrontShop();
  const { shop, sandbox } = given;
  const { vaultsCards = true, charge = 20 } = options;
  shop.orders.settings.gateway = { name: "shopify_payments", vaultsCards };
  const kettle = given.product({ handle: "kettle", title: "Kettle", price: "50.00", stock: 5 });
  const cup = given.product({ handle: "cup", title: "Cup", price: "10.00", stock: 5 });
  const plan: PlanInput = {
    name: "In May",
    options: ["In May"],
    category: "PRE_ORDER",
    billingPolicy: {
      fixed: {
        checkoutCharge: { type: "PERCENTAGE", value: { percentage: charge } },
        remainingBalanceChargeTrigger: charge === 100 ? "NO_REMAINING_BALANCE" : "EXACT_TIME",
        remainingBalanceChargeExactTime: charge === 100 ? null : "2027-05-01T00:00:00Z",
      },
    },
    deliveryPolicy: { fixed: { fulfillmentTrigger: "UNKNOWN" } },
    inventoryPolicy: { reserve: "ON_SALE" },
    pricingPolicies: [
      { fixed: { adjustmentType: "PERCENTAGE", adjustmentValue: { percentage: 10 } } },
    ],
    ...options.plan,
  };
  const made = createGroup(sandbox.world, shop, {
    app: "factory",
    input: {
      appId: "headwater",
      name: "Pre-order",
      merchantCode: "pre-order",
      options: ["Ships"],
      sellingPlansToCreate: [plan],
    },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.errors));
  addResources(sandbox.world, shop, {
    group: made.group,
    resources: { productIds: [kettle.id] },
  });
  const planId = made.group.plans[0]!.id;
  const merchandiseId = given.variantIds(kettle)[0]!;
  const line = { merchandiseId, quantity: 1, sellingPlanId: planId };
  return { ...given, kettle, planId, line, cupId: given.variantIds(cup)[0]! };
}
