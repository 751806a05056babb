import { z } from "zod";
import type { ShopRoute } from "#sandbox/contract.ts";
import { shopOf } from "../ids.ts";
import { newEventId } from "../orders/event-id.ts";
import { importProducts } from "./import-products.ts";

const importSchema = z.object({ csv: z.string().min(1), locationId: z.string().optional() });

/** Bringing a whole catalogue into a shop, as the admin's import does. */
export const csvRoutes: readonly ShopRoute[] = [
  {
    method: "POST",
    path: "/import-products",
    handle: ({ world, shop, body }) => {
      const read = importSchema.safeParse(body);
      if (!read.success)
        return { status: 400, json: { error: "body.csv must hold the text of the file" } };
      const result = importProducts(world, shopOf(shop), {
        ...read.data,
        eventId: newEventId(world),
      });
      return "problem" in result
        ? { status: 422, json: { error: result.problem } }
        : { json: result.report };
    },
  },
];
