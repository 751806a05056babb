import { useFrame } from "#store/lib/use-frame.ts";
import type { OrderQuery } from "#store/queries/account/generated/graphql.ts";

type Order = NonNullable<OrderQuery["order"]>;

interface Amount {
  amount: string;
  currencyCode: string;
}

/** What it cost and where it went. */
export function OrderSums({ order }: { order: Order }) {
  const { say } = useFrame();
  return (
    <section className="cart-summary" aria-labelledby="sums">
      <h2 id="sums">{say("total")}</h2>
      <dl>
        {order.subtotal && <Sum label={say("subtotal")} amount={order.subtotal} />}
        <Saved order={order} />
        <Sum label={say("shipping")} amount={order.totalShipping} />
        {order.totalTax && <Sum label={say("tax")} amount={order.totalTax} isLeftOut />}
        <div className="cart-total">
          <dt>{say("total")}</dt>
          <SumAmount amount={order.totalPrice} />
        </div>
        <Sum label={say("refund")} amount={order.totalRefunded} isLeftOut />
      </dl>
      {order.shippingAddress && (
        <>
          <h2>{say("shipsTo")}</h2>
          <address>
            {order.shippingAddress.formatted.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
        </>
      )}
    </section>
  );
}

function SumAmount({ amount }: { amount: Amount }) {
  const { money } = useFrame();
  return <dd>{money(amount)}</dd>;
}

/** Nothing is not worth a line where there need be none. */
function Sum(props: { label: string; amount: Amount; isLeftOut?: boolean }) {
  if (props.isLeftOut && Number(props.amount.amount) === 0) return null;
  return (
    <div>
      <dt>{props.label}</dt>
      <SumAmount amount={props.amount} />
    </div>
  );
}

/** Already out of the subtotal, so it is told beside it. */
function Saved({ order }: { order: Order }) {
  const { say, money } = useFrame();
  const lines = order.lineItems.nodes;
  const saved = lines.reduce((sum, { totalDiscount }) => sum + Number(totalDiscount.amount), 0);
  if (saved === 0) return null;
  const codes = order.discountApplications.nodes.flatMap((each) =>
    "code" in each ? [each.code] : [],
  );
  const { currencyCode } = order.totalPrice;
  return (
    <div className="quiet">
      <dt>{say("savedWith", { codes: codes.join(", ") })}</dt>
      <dd>{money({ amount: String(saved), currencyCode })}</dd>
    </div>
  );
}
