import { ADJUST_LEVELS } from "#app/platform/shopify/operations/stock/adjust-levels.server.ts";
import type { BenchWorld } from "../world/bench-world.ts";
import { acceptedSince } from "./accepted.ts";

/**
 * What the machine itself needs: the requests that one sale causes, one to every other shop, all sent at
 * once by a loop that does nothing else. Answers the milliseconds until the last is accepted.
 */
export async function bareLoop(world: BenchWorld, round: string): Promise<number> {
  const query = String(ADJUST_LEVELS);
  const since = Date.now();
  await Promise.all(
    world.seeded.shops.slice(1).map(async (shop, index) => {
      const facts = world.facts.shops[index + 1];
      const response = await fetch(`${world.sandboxUrl}/admin/api/2026-07/graphql.json`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-sandbox-host": shop.domain,
          "x-shopify-access-token": facts?.token ?? "",
        },
        body: JSON.stringify({ query, variables: variablesOf(shop, `bare-${round}`) }),
      });
      const text = await response.text();
      if (!response.ok || !text.includes('"userErrors":[]')) throw new Error(text.slice(0, 300));
    }),
  );
  const [seller] = world.seeded.shops;
  return (await acceptedSince(world, { but: seller?.domain ?? "", since })).last - since;
}

function variablesOf(shop: BenchWorld["seeded"]["shops"][number], key: string) {
  const inventoryItemId = shop.listings[0]?.inventoryItemGid ?? "";
  const change = { inventoryItemId, locationId: shop.locationGid, delta: -1 };
  return {
    key,
    input: {
      name: "available",
      reason: "correction",
      referenceDocumentUri: "headwater://bench/bare",
      changes: [{ ...change, changeFromQuantity: null }],
    },
  };
}
