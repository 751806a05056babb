import type { LoaderFunctionArgs } from "react-router";
import { z } from "zod";
import { ORDER } from "#store/queries/account/orders.server.ts";
import { askAccounts } from "./ask-accounts.server.ts";
import { tellHub } from "./hub.server.ts";

type Context = LoaderFunctionArgs["context"];

/** Customer accounts call an order by the same number as the rest of Shopify; only the query may differ. */
const plainGid = (orderId: string): string => orderId.replace(/\?.*$/, "");

/** True when the signed-in customer may see the order: then it is theirs. */
export async function isOwnOrder(context: Context, orderGid: string): Promise<boolean> {
  const { order } = await askAccounts(ORDER, { context, variables: { id: orderGid } });
  return order !== null && order !== undefined;
}

const own = z.object({
  orders: z.array(z.object({ orderGid: z.string(), shipsBy: z.string(), canCancel: z.boolean() })),
  pledges: z.array(
    z.object({
      offerId: z.string(),
      productTitle: z.string(),
      units: z.number(),
      state: z.string(),
      payBy: z.number().nullable(),
      invoiceUrl: z.string().nullable(),
    }),
  ),
});

export type OwnOffers = z.infer<typeof own>;

/** What a customer has with pre-orders and group buys; nothing when the hub does not answer. */
export async function readOwnOffers(
  { env }: Context,
  of: { customerGid: string; orderIds: readonly string[] },
): Promise<OwnOffers> {
  const orderGids = of.orderIds.map(plainGid);
  const answer = await tellHub(env, "/offers/own", { customerGid: of.customerGid, orderGids });
  const read = own.safeParse(answer.ok ? answer.body : undefined);
  return read.data ?? { orders: [], pledges: [] };
}
