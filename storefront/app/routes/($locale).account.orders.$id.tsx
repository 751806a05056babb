import { Link, useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { OrderLines } from "#store/components/order-lines.tsx";
import { OrderSums } from "#store/components/order-sums.tsx";
import { Parcels } from "#store/components/parcels.tsx";
import { WaitingOrder } from "#store/components/own-offers.tsx";
import { accountMeta } from "#store/lib/account-meta.ts";
import { askAccounts } from "#store/lib/ask-accounts.server.ts";
import { formatDay } from "#store/lib/format-day.ts";
import { localeOf } from "#store/lib/locales.ts";
import { orderState, paymentState } from "#store/lib/order-words.ts";
import { readBuyer } from "#store/lib/buyer.server.ts";
import { readOwnOffers } from "#store/lib/own-orders.server.ts";
import { fromPathId } from "#store/lib/path-id.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { ORDER } from "#store/queries/account/orders.server.ts";
import { makeSay } from "#store/texts/say.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const id = fromPathId(params["id"]);
  if (id === null) throw new Response(null, { status: 404 });
  const { order } = await askAccounts(ORDER, { context, variables: { id } });
  if (!order) throw new Response(null, { status: 404 });
  const locale = localeOf(new URL(request.url).pathname);
  const title = makeSay(textsOf(locale), locale.tag)("orderName", { name: order.name });
  const buyer = await readBuyer(context);
  const own = buyer && (await readOwnOffers(context, { customerGid: buyer.id, orderIds: [id] }));
  return { order, title, waiting: own?.orders[0] ?? null };
}

export const meta: MetaFunction<typeof loader> = accountMeta;

export default function Order() {
  const { order, title, waiting } = useLoaderData<typeof loader>();
  const { say, path, locale } = useFrame();
  return (
    <>
      <p>
        <Link to={path("/account/orders")}>{say("allOrders")}</Link>
      </p>
      <h1>{title}</h1>
      <p className="quiet">
        {say("orderedOn", { day: formatDay(locale.tag, order.processedAt) })} ·{" "}
        {say(paymentState(order.financialStatus))}
      </p>
      <p className="order-state">{say(orderState(order))}</p>
      {waiting && <WaitingOrder order={waiting} />}
      <div className="order">
        <div>
          <section aria-labelledby="articles">
            <h2 id="articles">{say("articles")}</h2>
            <OrderLines lines={order.lineItems.nodes} />
          </section>
          <section aria-labelledby="parcels">
            <h2 id="parcels">{say("parcels")}</h2>
            <Parcels parcels={order.fulfillments.nodes} />
          </section>
        </div>
        <OrderSums order={order} />
      </div>
    </>
  );
}
