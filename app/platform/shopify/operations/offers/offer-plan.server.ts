import type { OfferPlan } from "#app/modules/offers/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { factoryRef } from "../../shop-ref.ts";

const FIND = graphql(`
  query FindOfferPlan($query: String!) {
    sellingPlanGroups(first: 10, query: $query) {
      nodes {
        id
        merchantCode
        sellingPlans(first: 1) {
          nodes {
            id
          }
        }
      }
    }
  }
`);

const CREATE = graphql(`
  mutation CreateOfferPlan(
    $input: SellingPlanGroupInput!
    $resources: SellingPlanGroupResourceInput!
  ) {
    sellingPlanGroupCreate(input: $input, resources: $resources) {
      sellingPlanGroup {
        id
        sellingPlans(first: 1) {
          nodes {
            id
          }
        }
      }
      userErrors {
        message
      }
    }
  }
`);

const REMOVE = graphql(`
  mutation RemoveOfferPlan($id: ID!) {
    sellingPlanGroupDelete(id: $id) {
      userErrors {
        code
        message
      }
    }
  }
`);

interface Found {
  groupGid: string;
  gid: string;
}

/** The plan of an offer; its group carries the offer's id as the merchant's code. */
export async function findOfferPlan(
  admin: AdminClient,
  of: { factoryId: string; key: string },
): Promise<Found | null> {
  const { data } = await admin.request({
    shop: factoryRef(of.factoryId),
    document: FIND,
    variables: { query: of.key },
    cost: 30,
  });
  const group = data.sellingPlanGroups.nodes.find((one) => one.merchantCode === of.key);
  const [plan] = group?.sellingPlans.nodes ?? [];
  return group && plan ? { groupGid: group.id, gid: plan.id } : null;
}

export async function createOfferPlan(
  admin: AdminClient,
  plan: OfferPlan & { sendBefore: number },
): Promise<{ made: Found } | { refused: string }> {
  const { data } = await admin.request({
    shop: factoryRef(plan.factoryId),
    document: CREATE,
    variables: { input: toInput(plan), resources: { productIds: [plan.productGid] } },
    cost: 15,
    sendBefore: plan.sendBefore,
  });
  const group = data.sellingPlanGroupCreate?.sellingPlanGroup;
  const [made] = group?.sellingPlans.nodes ?? [];
  if (group && made) return { made: { groupGid: group.id, gid: made.id } };
  return { refused: data.sellingPlanGroupCreate?.userErrors[0]?.message ?? "no plan came back" };
}

/** Removing what is gone already is no failure. */
export async function removeOfferPlan(
  admin: AdminClient,
  of: { factoryId: string; groupGid: string },
): Promise<void> {
  const variables = { id: of.groupGid };
  await admin.request({ shop: factoryRef(of.factoryId), document: REMOVE, variables, cost: 10 });
}

/** Nothing is charged at checkout; the hub charges when the goods are there, or the group buy unlocks. */
function toInput(plan: OfferPlan) {
  const category = plan.kind === "preorder" ? ("PRE_ORDER" as const) : ("OTHER" as const);
  return {
    name: plan.name,
    merchantCode: plan.key,
    options: [plan.name],
    sellingPlansToCreate: [
      {
        name: plan.shipsOn === null ? plan.name : `${plan.name} ${plan.shipsOn}`,
        options: [plan.name],
        category,
        billingPolicy: {
          fixed: {
            checkoutCharge: { type: "PERCENTAGE" as const, value: { percentage: 0 } },
            ...(plan.shipsOn === null
              ? {
                  remainingBalanceChargeTrigger: "TIME_AFTER_CHECKOUT" as const,
                  remainingBalanceChargeTimeAfterCheckout: "P180D",
                }
              : {
                  remainingBalanceChargeTrigger: "EXACT_TIME" as const,
                  remainingBalanceChargeExactTime: `${plan.shipsOn}T00:00:00Z`,
                }),
          },
        },
        deliveryPolicy: { fixed: { fulfillmentTrigger: "UNKNOWN" as const } },
        // The units are the buyer's from the moment of the order: that is what bounds the offer.
        inventoryPolicy: { reserve: "ON_SALE" as const },
        pricingPolicies: [],
      },
    ],
  };
}
