import type { OfferShop } from "#app/modules/offers/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { ADJUST_LEVELS } from "../stock/adjust-levels.server.ts";
import { leavesOpen } from "../../keyed-write.ts";
import { unanswered } from "../../shop-fault.ts";
import { factoryRef } from "../../shop-ref.ts";

const SHOWN = graphql(`
  query OfferShownUnits($itemId: ID!, $locationId: ID!) {
    inventoryItem(id: $itemId) {
      inventoryLevel(locationId: $locationId) {
        quantities(names: ["available"]) {
          quantity
        }
      }
    }
  }
`);

const ABILITIES = graphql(`
  query OfferAbilities {
    shop {
      features {
        eligibleForSubscriptions
      }
    }
    currentAppInstallation {
      accessScopes {
        handle
      }
    }
  }
`);

const COST = 10;
const STALE = "CHANGE_FROM_QUANTITY_STALE";

export async function readAbilities(
  admin: AdminClient,
  factoryId: string,
): Promise<{ keepsCards: boolean; scopes: ReadonlySet<string> }> {
  const call = { shop: factoryRef(factoryId), document: ABILITIES, variables: {}, cost: 3 };
  const { data } = await admin.request(call);
  return {
    keepsCards: data.shop.features.eligibleForSubscriptions,
    scopes: new Set(data.currentAppInstallation.accessScopes.map(({ handle }) => handle)),
  };
}

export async function readShownUnits(
  admin: AdminClient,
  of: { factoryId: string; inventoryItemGid: string; locationGid: string },
): Promise<number> {
  const { data } = await admin.request({
    shop: factoryRef(of.factoryId),
    document: SHOWN,
    variables: { itemId: of.inventoryItemGid, locationId: of.locationGid },
    cost: 4,
  });
  return data.inventoryItem?.inventoryLevel?.quantities[0]?.quantity ?? 0;
}

type ReturnCall = Parameters<OfferShop["returnUnits"]>[0];

/** Both levels change in one call, or neither; what the variant shows must be what was read. */
export async function returnUnits(
  admin: AdminClient,
  call: ReturnCall & { documentUri: string },
): ReturnType<OfferShop["returnUnits"]> {
  const { key, locationGid: locationId, from, units } = call;
  const taken = {
    inventoryItemId: from.inventoryItemGid,
    locationId,
    delta: -from.shown,
    changeFromQuantity: from.shown,
  };
  const given = {
    inventoryItemId: call.toInventoryItemGid,
    locationId,
    delta: units,
    changeFromQuantity: null,
  };
  const { data } = await admin.request({
    shop: factoryRef(call.factoryId),
    document: ADJUST_LEVELS,
    cost: COST,
    sendBefore: call.sendBefore,
    variables: {
      key,
      input: {
        name: "available",
        reason: "correction",
        referenceDocumentUri: call.documentUri,
        changes: units > 0 ? [taken, given] : [taken],
      },
    },
  });
  const [error] = data.inventoryAdjustQuantities?.userErrors ?? [];
  if (!error) return { kind: "ok" };
  if (error.code === STALE) return { kind: "stale" };
  if (leavesOpen(error)) throw unanswered(error.message);
  return { kind: "refused", message: error.message };
}
