import { z } from "zod";

import { callJson } from "../../scripts/demo/call-json.ts";

/** What the shops themselves say in the end, asked through the Admin API: the hub's word is not taken. */
export interface ShopPlace {
  sandboxUrl: string;
  domain: string;
  app: "factory" | "reseller";
}

const ADMIN_API = "/admin/api/2026-07/graphql.json";
const PAGES_MAX = 10_000;
const PLENTY_OF_POINTS = 20_000;

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const issued = z.object({ accessToken: z.string() });
const ordersAnswer = z.object({
  data: z.object({
    page: z.object({
      nodes: z.array(
        z.object({
          sourceIdentifier: z.string().nullable(),
          fulfillments: z.array(
            z.object({ trackingInfo: z.array(z.object({ number: z.string().nullable() })) }),
          ),
        }),
      ),
      pageInfo,
    }),
  }),
});
const stockAnswer = z.object({
  data: z.object({
    page: z.object({
      nodes: z.array(
        z.object({
          sku: z.string().nullable(),
          inventoryItem: z.object({
            inventoryLevels: z.object({
              nodes: z.array(
                z.object({
                  quantities: z.array(z.object({ name: z.string(), quantity: z.number() })),
                }),
              ),
            }),
          }),
        }),
      ),
      pageInfo,
    }),
  }),
});

const ORDERS = /* GraphQL */ `
  query ReplayOrders($after: String) {
    page: orders(first: 20, after: $after) {
      nodes {
        sourceIdentifier
        fulfillments(first: 10) {
          trackingInfo(first: 5) {
            number
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const STOCK = /* GraphQL */ `
  query ReplayStock($after: String) {
    page: productVariants(first: 50, after: $after) {
      nodes {
        sku
        inventoryItem {
          inventoryLevels(first: 3) {
            nodes {
              quantities(names: ["available", "committed", "reserved"]) {
                name
                quantity
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface Page<Node> {
  nodes: Node[];
  pageInfo: z.infer<typeof pageInfo>;
}

async function readAll<Node>(
  place: ShopPlace,
  query: { document: string; parse: (answer: unknown) => Page<Node> },
): Promise<Node[]> {
  const control = `${place.sandboxUrl}/control/shops/${place.domain}/apps/${place.app}`;
  const { accessToken } = issued.parse(await callJson(`${control}/tokens`, {}));
  const headers = {
    "x-sandbox-host": place.domain,
    "x-shopify-access-token": accessToken,
  };
  const all: Node[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    await callJson(`${control}/points`, { points: PLENTY_OF_POINTS });
    const body = { query: query.document, variables: { after } };
    const found = query.parse(await callJson(`${place.sandboxUrl}${ADMIN_API}`, body, headers));
    all.push(...found.nodes);
    if (!found.pageInfo.hasNextPage) return all;
    after = found.pageInfo.endCursor;
  }
  throw new Error(`${place.domain} has more pages than ${PAGES_MAX}.`);
}

export interface OrderFact {
  /** The supply order that a routed order was made for. */
  routeId: string | null;
  trackingNumbers: string[];
}

export async function readOrderFacts(place: ShopPlace): Promise<OrderFact[]> {
  const nodes = await readAll(place, {
    document: ORDERS,
    parse: (answer) => ordersAnswer.parse(answer).data.page,
  });
  return nodes.map(({ sourceIdentifier, fulfillments }) => ({
    routeId: sourceIdentifier,
    trackingNumbers: fulfillments.flatMap((one) =>
      one.trackingInfo.flatMap(({ number }) => number ?? []),
    ),
  }));
}

export interface StockFact {
  available: number;
  committed: number;
  reserved: number;
}

/** Units by SKU, over all the shop's locations. */
export async function readStockFacts(place: ShopPlace): Promise<Map<string, StockFact>> {
  const nodes = await readAll(place, {
    document: STOCK,
    parse: (answer) => stockAnswer.parse(answer).data.page,
  });
  const facts = new Map<string, StockFact>();
  for (const { sku, inventoryItem } of nodes) {
    const levels = inventoryItem.inventoryLevels.nodes;
    const sum = (name: string): number =>
      levels
        .flatMap((level) => level.quantities)
        .reduce((total, one) => total + (one.name === name ? one.quantity : 0), 0);
    facts.set(sku ?? "", {
      available: sum("available"),
      committed: sum("committed"),
      reserved: sum("reserved"),
    });
  }
  return facts;
}
