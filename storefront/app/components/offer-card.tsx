import { Link, useFetcher, useLocation, useRouteLoaderData } from "react-router";
import { formatComingDay } from "#store/lib/format-day.ts";
import { numberOf } from "#store/lib/availability.ts";
import type { ShownOffer } from "#store/lib/offers.server.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import type { loader as rootLoader } from "#store/root.tsx";
import type { action as cartAction } from "#store/routes/($locale).cart.tsx";
import type { action as offersAction } from "#store/routes/($locale).offers.tsx";
import { CartMessages } from "./cart-messages.tsx";
import { dateFormat } from "#store/lib/intl.ts";

/** The offers for the chosen variant: what can be had before it is there, and how it is paid. */
export function OfferCards(props: { offers: readonly ShownOffer[]; variantId: string }) {
  const chosen = props.offers.filter((offer) => offer.forVariant === numberOf(props.variantId));
  return chosen.map((offer) =>
    offer.kind === "preorder" ? (
      <Preorder key={offer.offerId} offer={offer} />
    ) : (
      <GroupBuy key={offer.offerId} offer={offer} />
    ),
  );
}

function Preorder({ offer }: { offer: ShownOffer }) {
  const { say, money, locale } = useFrame();
  const title = `offer-${offer.offerId}`;
  return (
    <section className="offer" aria-labelledby={`${title} ${title}-price`}>
      <h2 id={title}>{say("preorder")}</h2>
      <p id={`${title}-price`} className="offer-price">
        {money(offer.price)}
      </p>
      <p className="promise">
        {say("preorderShips", { day: formatComingDay(locale.tag, offer.shipsBy) })}
      </p>
      <p className="quiet">
        {say(offer.payment === "deferred" ? "preorderPaysLater" : "preorderPaysNow")}{" "}
        {offer.payment === "full" && say(`payReason.${offer.paymentReason}`)}
      </p>
      <BuyOffer offer={offer} label={say("preorderNow")} />
    </section>
  );
}

function GroupBuy({ offer }: { offer: ShownOffer }) {
  const { say, money, locale } = useFrame();
  const title = `offer-${offer.offerId}`;
  const { joined = 0, threshold = 0, endsAt } = offer;
  const counts = { joined: joined ?? 0, threshold: threshold ?? 0 };
  return (
    <section className="offer" aria-labelledby={`${title} ${title}-price ${title}-joined`}>
      <h2 id={title}>{say("groupBuy")}</h2>
      <p id={`${title}-price`} className="offer-price">
        {money(offer.price)}
      </p>
      <p id={`${title}-joined`}>
        {say(offer.isUnlocked ? "groupUnlocked" : "groupJoined", counts)}
      </p>
      <progress
        aria-labelledby={`${title}-joined`}
        max={counts.threshold}
        value={Math.min(counts.joined, counts.threshold)}
      />
      {endsAt !== null && <p>{say("groupEnds", { moment: formatMoment(locale.tag, endsAt) })}</p>}
      <p className="promise">
        {say("groupShips", { day: formatComingDay(locale.tag, offer.shipsBy) })}
      </p>
      <p className="quiet">
        {say(offer.payment === "pledge" ? "groupPledgePays" : "groupCardPays", {
          days: offer.payWithinDays,
        })}
      </p>
      {offer.payment === "pledge" ? (
        <PledgeForm offer={offer} />
      ) : (
        <BuyOffer offer={offer} label={say("groupJoin")} />
      )}
    </section>
  );
}

/** Server and browser may be in two time zones, so the moment is told in one and says which. */
function formatMoment(tag: string, at: number): string {
  const form = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${dateFormat(tag, form).format(at)} UTC`;
}

function Quantity() {
  const { say } = useFrame();
  return (
    <label className="quantity">
      {say("quantity")}
      <input type="number" name="quantity" min="1" defaultValue="1" inputMode="numeric" required />
    </label>
  );
}

/** Into the cart, on the offer's selling plan where it has one. */
function BuyOffer({ offer, label }: { offer: ShownOffer; label: string }) {
  const { say, path } = useFrame();
  const fetcher = useFetcher<typeof cartAction>();
  const isBusy = fetcher.state !== "idle";
  const answer = isBusy ? undefined : fetcher.data;
  return (
    <fetcher.Form className="offer-form" method="post" action={path("/cart")}>
      <input type="hidden" name="kind" value="add" />
      <input type="hidden" name="merchandiseId" value={offer.variantGid} />
      {offer.planGid !== null && <input type="hidden" name="sellingPlanId" value={offer.planGid} />}
      <Quantity />
      <button className="button" type="submit" disabled={!offer.isForSale || isBusy}>
        {offer.isForSale ? label : say("soldOut")}
      </button>
      <div role="status">
        {answer && <CartMessages answer={answer} />}
        {answer?.isAdded && (
          <p>
            {say("added")} <Link to={path("/cart")}>{say("viewCart")}</Link>
          </p>
        )}
      </div>
    </fetcher.Form>
  );
}

/** A promise to buy, which needs no payment data, but somebody to send the invoice to. */
function PledgeForm({ offer }: { offer: ShownOffer }) {
  const { say, path } = useFrame();
  const { pathname } = useLocation();
  const root = useRouteLoaderData<typeof rootLoader>("root");
  const fetcher = useFetcher<typeof offersAction>();
  const isBusy = fetcher.state !== "idle";
  const answer = isBusy ? undefined : fetcher.data;
  if (!root?.isSignedIn) {
    const back = new URLSearchParams({ return_to: pathname }).toString();
    return (
      <p>
        <a className="button" href={`${path("/account/login")}?${back}`} rel="nofollow">
          {say("groupSignIn")}
        </a>
      </p>
    );
  }
  return (
    <fetcher.Form className="offer-form" method="post" action={path("/offers")}>
      <input type="hidden" name="kind" value="pledge" />
      <input type="hidden" name="offerId" value={offer.offerId} />
      <input type="hidden" name="back" value={pathname} />
      <Quantity />
      <button className="button" type="submit" disabled={isBusy}>
        {say("groupJoin")}
      </button>
      <div role="status">
        {answer && <p>{say(answer.problem === null ? "groupIsJoined" : answer.problem)}</p>}
      </div>
    </fetcher.Form>
  );
}
