import { z } from "zod";
import type { CatalogLane, ReadListedVariant } from "#app/modules/catalog/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import type { Fetch } from "../../sandbox-fetch.server.ts";
import { readJsonLines } from "../bulk/read-json-lines.server.ts";
import { startBulkQuery } from "../bulk/start-bulk-query.server.ts";
import { toListedVariant } from "./listed-variant.server.ts";

/** A bulk query takes no variables, so the location is written into its text. */
const variantsQuery = (locationGid: string) => `
  query BulkListedVariants {
    productVariants {
      edges {
        node {
          id
          sku
          inventoryPolicy
          product {
            id
            status
          }
          inventoryItem {
            id
            tracked
            locationsCount {
              count
            }
            inventoryLevel(locationId: ${JSON.stringify(locationGid)}) {
              quantities(names: ["available"]) {
                quantity
              }
            }
          }
        }
      }
    }
  }
`;

const row = z.object({
  id: z.string(),
  sku: z.string().nullish(),
  inventoryPolicy: z.string(),
  product: z.object({ id: z.string(), status: z.string() }),
  inventoryItem: z.object({
    id: z.string(),
    tracked: z.boolean(),
    locationsCount: z.object({ count: z.number() }).nullish(),
    inventoryLevel: z.object({ quantities: z.array(z.object({ quantity: z.number() })) }).nullish(),
  }),
});

export async function startReadingVariants(
  admin: AdminClient,
  shop: CatalogLane,
  locationGid: string,
): Promise<string> {
  return startBulkQuery(admin, shop, { query: variantsQuery(locationGid), grouped: false });
}

export async function* readVariantsFile(
  fetch: Fetch,
  url: string,
): AsyncGenerator<ReadListedVariant> {
  for await (const line of readJsonLines(fetch, url)) {
    const parsed = row.safeParse(line);
    if (parsed.success) yield toListedVariant(parsed.data);
  }
}
