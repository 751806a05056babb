import { z } from "zod";

const plan = z.enum(["standard", "advanced", "plus"]);

/** The shops that the bench's local Shopify begins with. */
export const shopifyPlan = z.object({
  port: z.number(),
  factory: z.object({
    domain: z.string(),
    plan,
    csv: z.string(),
    /** Units of each item that the hub has set aside there. */
    reserved: z.number(),
  }),
  shops: z.array(
    z.object({
      domain: z.string(),
      plan,
      /** A product export whose stock lies at our service's location. */
      csv: z.string(),
      /** Further items there, made when they are first asked for, each showing so many units or none. */
      lazy: z.object({
        count: z.number(),
        available: z.number(),
        empty: z.object({ from: z.number(), to: z.number() }),
      }),
      /** Paid orders that are there before any app is, so that nobody was told of them. */
      orders: z.number(),
      /** They have from one line to so many, in turn. */
      linesMax: z.number(),
    }),
  ),
});

export type ShopifyPlan = z.infer<typeof shopifyPlan>;
export type PlanName = z.infer<typeof plan>;

const item = z.object({
  sku: z.string(),
  productGid: z.string(),
  variantGid: z.string(),
  inventoryItemGid: z.string(),
});

const order = z.object({
  gid: z.string(),
  updatedAt: z.string(),
  lines: z.array(z.object({ variantId: z.string(), sku: z.string(), quantity: z.number() })),
});

/** What the hub would have learnt of the shops: told in one line, once they are there. */
export const shopifyFacts = z.object({
  factory: z.object({
    gid: z.string(),
    locationGid: z.string(),
    token: z.string(),
    scopes: z.string(),
    items: z.array(item),
  }),
  shops: z.array(
    z.object({
      gid: z.string(),
      serviceGid: z.string(),
      locationGid: z.string(),
      token: z.string(),
      scopes: z.string(),
      items: z.array(item),
      orders: z.array(order),
    }),
  ),
});

export type ShopifyFacts = z.infer<typeof shopifyFacts>;
export type ShopifyOrder = z.infer<typeof order>;
export type ShopifyItem = z.infer<typeof item>;
