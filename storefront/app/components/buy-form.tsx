import { Link, useFetcher } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { ProductChoiceFragment } from "#store/queries/generated/graphql.ts";
import type { action } from "#store/routes/($locale).cart.tsx";
import { CartMessages } from "./cart-messages.tsx";

/** Puts pieces of the chosen variant into the cart, and says on the spot what came of it. */
export function BuyForm({ variant }: { variant: ProductChoiceFragment | null | undefined }) {
  const { say, path } = useFrame();
  const fetcher = useFetcher<typeof action>();
  const isBusy = fetcher.state !== "idle";
  const isForSale = variant?.availableForSale === true;
  const answer = isBusy ? undefined : fetcher.data;
  return (
    <fetcher.Form className="buy" method="post" action={path("/cart")}>
      <p className={isForSale ? "stock stock-in" : "stock"}>
        {say(isForSale ? "inStock" : "soldOut")}
      </p>
      <input type="hidden" name="kind" value="add" />
      <input type="hidden" name="merchandiseId" value={variant?.id ?? ""} />
      <label className="quantity">
        {say("quantity")}
        <input
          type="number"
          name="quantity"
          min="1"
          defaultValue="1"
          inputMode="numeric"
          required
        />
      </label>
      <button className="button" type="submit" disabled={!isForSale || isBusy}>
        {say(isForSale ? (isBusy ? "adding" : "addToCart") : "soldOut")}
      </button>
      <div className="buy-answer" role="status">
        {answer && (
          <>
            <CartMessages answer={answer} />
            {answer.isAdded && (
              <p>
                {say("added")} <Link to={path("/cart")}>{say("viewCart")}</Link>
              </p>
            )}
          </>
        )}
      </div>
    </fetcher.Form>
  );
}
