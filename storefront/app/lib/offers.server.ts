import type { LoaderFunctionArgs } from "react-router";
import { z } from "zod";
import type { OfferVariantFragment } from "#store/queries/generated/graphql.ts";
import { OFFER_VARIANTS } from "#store/queries/offers.server.ts";
import { askShop } from "./ask-shop.server.ts";

type Context = LoaderFunctionArgs["context"];

const told = z.object({
  offerId: z.string(),
  kind: z.enum(["preorder", "group_buy"]),
  forVariant: z.string(),
  variantGid: z.string(),
  planGid: z.string().nullable(),
  price: z.object({ amount: z.string(), currencyCode: z.string() }),
  payment: z.enum(["full", "deferred", "pledge"]),
  paymentReason: z.enum(["none", "no_gateway", "no_permission"]),
  shipsBy: z.string(),
  isUnlocked: z.boolean(),
  joined: z.number().nullable(),
  threshold: z.number().nullable(),
  endsAt: z.number().nullable(),
  payWithinDays: z.number(),
});
const answer = z.object({ offers: z.array(told) });

/** A pre-order or a group buy as the page shows it. */
export interface ShownOffer extends z.infer<typeof told> {
  /** Whether the shop still sells it. A pledge is no sale, so the hub alone counts what is left. */
  isForSale: boolean;
}

/** Where the hub tells the live offers for variants. */
export const offersPath = (variantNumbers: readonly string[]): string =>
  `/offers?variants=${variantNumbers.join(",")}`;

/**
 * The offers that the hub told at `offersPath`, with the shop's own prices in the visitor's currency; none
 * when it did not answer, and the page sells all the same.
 */
export async function readOffers(context: Context, told: unknown): Promise<ShownOffer[]> {
  const offers = answer.safeParse(told).data?.offers ?? [];
  if (offers.length === 0) return [];
  const variants = await readVariants(
    context,
    offers.map(({ variantGid }) => variantGid),
  );
  return offers.map((offer) => {
    const variant = variants.get(offer.variantGid);
    const isForSale = variant?.availableForSale ?? offer.payment === "pledge";
    return { ...offer, price: variant?.price ?? offer.price, isForSale };
  });
}

async function readVariants(
  { storefront }: Context,
  ids: string[],
): Promise<Map<string, OfferVariantFragment>> {
  const { nodes } = await askShop(storefront, OFFER_VARIANTS, {
    variables: { ids },
    keep: "none",
  }).catch(() => ({ nodes: [] }));
  const variants = new Map<string, OfferVariantFragment>();
  for (const node of nodes) {
    // An id of something else answers an empty object, and one that is not shown here null.
    if (isVariant(node)) variants.set(node.id, node);
  }
  return variants;
}

function isVariant(node: object | null): node is OfferVariantFragment {
  return node !== null && "price" in node;
}
