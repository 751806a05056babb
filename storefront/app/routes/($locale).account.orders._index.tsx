import { Link, useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { ListPager } from "#store/components/list-pager.tsx";
import { Pledges } from "#store/components/own-offers.tsx";
import { Picture } from "#store/components/picture.tsx";
import { accountMeta } from "#store/lib/account-meta.ts";
import { askAccounts } from "#store/lib/ask-accounts.server.ts";
import { readBuyer } from "#store/lib/buyer.server.ts";
import { readOwnOffers } from "#store/lib/own-orders.server.ts";
import { formatDay } from "#store/lib/format-day.ts";
import { localeOf } from "#store/lib/locales.ts";
import { orderState } from "#store/lib/order-words.ts";
import { readListPart } from "#store/lib/page-of-list.ts";
import { toPathId } from "#store/lib/path-id.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import type { OrderInListFragment } from "#store/queries/account/generated/graphql.ts";
import { ORDERS } from "#store/queries/account/orders.server.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";

const ORDERS_PER_PAGE = 10;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const variables = readListPart(url, ORDERS_PER_PAGE);
  const { customer } = await askAccounts(ORDERS, { context, variables });
  const buyer = await readBuyer(context);
  const own = buyer && (await readOwnOffers(context, { customerGid: buyer.id, orderIds: [] }));
  return {
    orders: customer.orders,
    pledges: own?.pledges ?? [],
    title: textsOf(localeOf(url.pathname)).orders,
  };
}

export const meta: MetaFunction<typeof loader> = accountMeta;

export default function Orders() {
  const { orders, pledges } = useLoaderData<typeof loader>();
  const { say, path } = useFrame();
  return (
    <>
      <h1>{say("orders")}</h1>
      {orders.nodes.length === 0 ? (
        <>
          <p>{say("noOrders")}</p>
          <Link className="button" to={path("/collections/all")}>
            {say("startShopping")}
          </Link>
        </>
      ) : (
        <ul className="orders">
          {orders.nodes.map((order) => (
            <li key={order.id}>
              <OrderInList order={order} />
            </li>
          ))}
        </ul>
      )}
      <ListPager ends={orders.pageInfo} />
      {pledges.length > 0 && <Pledges pledges={pledges} />}
    </>
  );
}

function OrderInList({ order }: { order: OrderInListFragment }) {
  const { say, path, money, locale } = useFrame();
  return (
    <article className="order-card">
      <div>
        <h2>
          <Link to={path(`/account/orders/${toPathId(order.id)}`)}>
            {say("orderName", { name: order.name })}
          </Link>
        </h2>
        <p className="quiet">{formatDay(locale.tag, order.processedAt)}</p>
      </div>
      <p className="order-state">{say(orderState(order))}</p>
      <p className="order-total">{money(order.totalPrice)}</p>
      <ul className="order-pictures" aria-label={say("articles")}>
        {order.lineItems.nodes.map(({ id, title, image }) => (
          <li key={id}>
            <Picture image={image} widths={[160]} sizes="4rem" alt={title} />
          </li>
        ))}
      </ul>
    </article>
  );
}
