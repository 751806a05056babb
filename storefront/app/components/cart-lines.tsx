import { Link, useFetcher } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { StoreCartLineFragment } from "#store/queries/generated/graphql.ts";
import type { action } from "#store/routes/($locale).cart.tsx";
import { CartMessages } from "./cart-messages.tsx";
import { Picture } from "./picture.tsx";

/** The name that Shopify gives the only option of a product without options. */
const NO_OPTION = "Default Title";

export function CartLines({ lines }: { lines: readonly StoreCartLineFragment[] }) {
  return (
    <ul className="cart-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <CartLine line={line} />
        </li>
      ))}
    </ul>
  );
}

function CartLine({ line }: { line: StoreCartLineFragment }) {
  const { path, money, say } = useFrame();
  const fetcher = useFetcher<typeof action>();
  const { merchandise, quantity, cost } = line;
  const { title, handle } = merchandise.product;
  const options = merchandise.selectedOptions.filter(({ value }) => value !== NO_OPTION);
  const query = new URLSearchParams(options.map(({ name, value }) => [name, value]));
  return (
    <article className="cart-line" aria-busy={fetcher.state !== "idle"}>
      <Picture image={merchandise.image} widths={[160, 320]} sizes="6rem" alt="" />
      <div>
        <h2>
          <Link to={`${path(`/products/${handle}`)}?${query.toString()}`}>{title}</Link>
        </h2>
        <p className="quiet">{options.map(({ value }) => value).join(" · ")}</p>
        <p className="quiet">{say("each", { price: money(cost.amountPerQuantity) })}</p>
        <CartMessages answer={fetcher.data} />
      </div>
      <div className="cart-line-tools">
        <fetcher.Form
          method="post"
          action={path("/cart")}
          onChange={(event) => {
            if (event.currentTarget.checkValidity()) void fetcher.submit(event.currentTarget);
          }}
        >
          <input type="hidden" name="kind" value="update" />
          <input type="hidden" name="lineId" value={line.id} />
          <label>
            <span className="unseen">
              {say("quantity")}: {title}
            </span>
            <input
              // Shows what the shop made of it, also when there were fewer.
              key={quantity}
              type="number"
              name="quantity"
              min="1"
              defaultValue={quantity}
              inputMode="numeric"
              required
            />
          </label>
          <button type="submit">{say("update")}</button>
        </fetcher.Form>
        <fetcher.Form method="post" action={path("/cart")}>
          <input type="hidden" name="kind" value="update" />
          <input type="hidden" name="lineId" value={line.id} />
          <input type="hidden" name="quantity" value="0" />
          <button type="submit" aria-label={`${say("remove")}: ${title}`}>
            {say("remove")}
          </button>
        </fetcher.Form>
      </div>
      <p className="cart-line-total">{money(cost.totalAmount)}</p>
    </article>
  );
}
