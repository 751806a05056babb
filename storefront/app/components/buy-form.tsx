import { Link, useFetcher } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { ProductChoiceFragment } from "#store/queries/generated/graphql.ts";
import type { action } from "#store/routes/($locale).cart.tsx";
import { useAvailability } from "#store/lib/use-availability.ts";
import { CartMessages } from "./cart-messages.tsx";
import { NotifyForm } from "./notify-form.tsx";
import { StockLine } from "./stock-line.tsx";

/** Puts pieces of the chosen variant into the cart, and says on the spot what came of it. */
export function BuyForm(props: {
  variant: ProductChoiceFragment | null | undefined;
  /** What the hub says of the product's variants; comes after the page. */
  availability: Promise<unknown>;
  /** Told each whole quantity that is typed. */
  onQuantity: (quantity: number) => void;
}) {
  const { variant, onQuantity, availability: atFirst } = props;
  const { say, path } = useFrame();
  const fetcher = useFetcher<typeof action>();
  const isBusy = fetcher.state !== "idle";
  const availability = useAvailability(variant?.id, atFirst);
  // The hub hears of sales elsewhere before the shop does. What the merchant sells without stock stays.
  const isLeft = availability?.band !== "none" || variant?.currentlyNotInStock === true;
  const isForSale = variant?.availableForSale === true && isLeft;
  const answer = isBusy ? undefined : fetcher.data;
  return (
    <>
      <fetcher.Form className="buy" method="post" action={path("/cart")}>
        <StockLine isForSale={isForSale} availability={availability} />
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
            onChange={({ currentTarget: { valueAsNumber } }) => {
              if (Number.isInteger(valueAsNumber)) onQuantity(valueAsNumber);
            }}
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
      {variant && !isForSale && <NotifyForm variantId={variant.id} />}
    </>
  );
}
