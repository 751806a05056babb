import { z } from "zod";

import type { Json } from "./call-json.ts";
import { callJson } from "./call-json.ts";

export interface StockRow {
  sku: string;
  location: string;
  quantity: number;
}

/** Asks one shop's Admin API. */
type AskAdmin = (request: Json) => Promise<unknown>;

const ADMIN_API = "/admin/api/2026-07/graphql.json";
/** Several activations share a request; one costs 10 points, and a request may cost 1,000. */
const ACTIVATIONS_MAX = 25;
const THROTTLED_TRIES_MAX = 30;
const THROTTLED_WAIT_MS = 500;

const adminAnswer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});
const subjectsAnswer = z.object({
  locations: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }),
  productVariants: z.object({
    nodes: z.array(
      z.object({ sku: z.string().nullable(), inventoryItem: z.object({ id: z.string() }) }),
    ),
  }),
});
const activationsAnswer = z.record(
  z.string(),
  z.object({ userErrors: z.array(z.object({ message: z.string() })) }),
);

const SUBJECTS = /* GraphQL */ `
  query DemoStockSubjects {
    locations(first: 10) {
      nodes {
        id
        name
      }
    }
    productVariants(first: 250) {
      nodes {
        sku
        inventoryItem {
          id
        }
      }
    }
  }
`;

function connectAdmin(options: { url: string; domain: string; accessToken: string }): AskAdmin {
  const headers = {
    "x-sandbox-host": options.domain,
    "x-shopify-access-token": options.accessToken,
  };
  return async (request) => {
    for (let tries = 0; tries < THROTTLED_TRIES_MAX; tries += 1) {
      const answer = await callJson(`${options.url}${ADMIN_API}`, request, headers);
      const { data, errors = [] } = adminAnswer.parse(answer);
      if (data && errors.length === 0) return data;
      const [error] = errors;
      if (error?.extensions?.code !== "THROTTLED") {
        throw new Error(error?.message ?? "The Admin API gave no data.");
      }
      await new Promise((done) => setTimeout(done, THROTTLED_WAIT_MS));
    }
    throw new Error(`The Admin API of ${options.domain} stayed throttled.`);
  };
}

/** Where a row's SKU and location are known by their ids. */
function makeActivation(
  subjects: z.infer<typeof subjectsAnswer>,
): (row: StockRow, index: number) => string {
  const locations = new Map(subjects.locations.nodes.map(({ name, id }) => [name, id]));
  const items = new Map(
    subjects.productVariants.nodes.map(({ sku, inventoryItem }) => [sku, inventoryItem.id]),
  );
  return ({ sku, location, quantity }, index) => {
    const item = items.get(sku);
    const place = locations.get(location);
    if (!item || !place) throw new Error(`There is no ${sku} or no ${location} to stock it at.`);
    const input = `inventoryItemId: "${item}", locationId: "${place}", available: ${quantity}`;
    const key = `demo-${sku}-${place}`;
    return `a${index}: inventoryActivate(${input}) @idempotent(key: "${key}") { userErrors { message } }`;
  };
}

/** Stocks SKUs at a location, as an app would that may write inventory. */
export async function stockByAdminApi(
  options: { url: string; domain: string; accessToken: string },
  rows: readonly StockRow[],
): Promise<void> {
  const ask = connectAdmin(options);
  const activation = makeActivation(subjectsAnswer.parse(await ask({ query: SUBJECTS })));
  for (let start = 0; start < rows.length; start += ACTIVATIONS_MAX) {
    const fields = rows.slice(start, start + ACTIVATIONS_MAX).map(activation);
    const answer = await ask({ query: `mutation DemoStock { ${fields.join("\n")} }` });
    const refusals = Object.values(activationsAnswer.parse(answer)).flatMap(
      ({ userErrors }) => userErrors,
    );
    if (refusals[0]) throw new Error(refusals[0].message);
  }
}
