import { Form, useFetcher, useLocation } from "react-router";
import { formatComingDay, formatDay } from "#store/lib/format-day.ts";
import type { OwnOffers } from "#store/lib/own-orders.server.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import type { action } from "#store/routes/($locale).offers.tsx";

/** An order whose goods are being made, and the way out of it. */
export function WaitingOrder({ order }: { order: OwnOffers["orders"][number] }) {
  const { say, path, locale } = useFrame();
  const { pathname } = useLocation();
  const fetcher = useFetcher<typeof action>();
  const problem = fetcher.data?.problem;
  return (
    <section className="offer" aria-label={say("preorder")}>
      <p>{say("preorderWaits", { day: formatComingDay(locale.tag, order.shipsBy) })}</p>
      {order.canCancel && (
        <fetcher.Form method="post" action={path("/offers")}>
          <input type="hidden" name="kind" value="cancel" />
          <input type="hidden" name="orderGid" value={order.orderGid} />
          <input type="hidden" name="back" value={pathname} />
          <button className="button button-plain" type="submit" disabled={fetcher.state !== "idle"}>
            {say("preorderCancel")}
          </button>
        </fetcher.Form>
      )}
      <div role="status">{problem && <p>{say(problem)}</p>}</div>
    </section>
  );
}

const STATES = ["pledged", "inviting", "invited", "paid", "withdrawn", "lapsed", "failed"] as const;

/** What a customer has joined, and what became of it. */
export function Pledges({ pledges }: { pledges: OwnOffers["pledges"] }) {
  const { say } = useFrame();
  return (
    <section aria-labelledby="pledges">
      <h2 id="pledges">{say("groupPledges")}</h2>
      <ul className="pledges">
        {pledges.map((pledge) => (
          <li key={pledge.offerId}>
            <Pledge pledge={pledge} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pledge({ pledge }: { pledge: OwnOffers["pledges"][number] }) {
  const { say, path, locale } = useFrame();
  const { pathname } = useLocation();
  const state = STATES.find((one) => one === pledge.state);
  return (
    <div className="offer">
      <p>
        <strong>{pledge.productTitle}</strong> · {say("pledgeUnits", { count: pledge.units })} ·{" "}
        {state && say(`pledge.${state}`)}
      </p>
      {pledge.state === "invited" && pledge.invoiceUrl !== null && (
        <p>
          <a className="button" href={pledge.invoiceUrl}>
            {say("payInvoice")}
          </a>{" "}
          {pledge.payBy !== null && formatDay(locale.tag, new Date(pledge.payBy).toISOString())}
        </p>
      )}
      {pledge.state === "pledged" && (
        <Form method="post" action={path("/offers")}>
          <input type="hidden" name="kind" value="withdraw" />
          <input type="hidden" name="offerId" value={pledge.offerId} />
          <input type="hidden" name="back" value={pathname} />
          <button className="button button-plain" type="submit">
            {say("groupLeave")}
          </button>
        </Form>
      )}
    </div>
  );
}
