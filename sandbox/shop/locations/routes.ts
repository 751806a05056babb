import { z } from "zod";
import type { ShopRoute } from "#sandbox/contract.ts";
import { shopOf } from "../ids.ts";
import { rankedLocations } from "../lookup.ts";
import { rankLocations } from "./rank-locations.ts";

const rankSchema = z.object({ locationIds: z.array(z.string()).min(1) });

/** The order in which a shop's locations are asked; a merchant sets it and no app can write it. */
export const locationRoutes: readonly ShopRoute[] = [
  {
    method: "POST",
    path: "/merchant/locations/rank",
    handle: ({ world, shop: base, body }) => {
      const shop = shopOf(base);
      const read = rankSchema.safeParse(body);
      if (!read.success) return { status: 400, json: { error: "body needs locationIds" } };
      rankLocations(shop, read.data.locationIds);
      world.changed(shop);
      return { json: { locations: rankedLocations(shop).map(({ id, name }) => ({ id, name })) } };
    },
  },
];
