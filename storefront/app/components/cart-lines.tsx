import { Link, useFetcher } from "react-router";
import type { Tier } from "#store/lib/ladder.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import type { StoreCartLineFragment } from "#store/queries/generated/graphql.ts";
import type { action } from "#store/routes/($locale).cart.tsx";
import { CartMessages } from "./cart-messages.tsx";
import { LadderHint, LineDiscounts } from "./ladder-line.tsx";
import { Picture } from "./picture.tsx";

/** The name that Shopify gives the only option of a product without options. */
const NO_OPTION = "Default Title";

export function CartLines(props: {
  lines: readonly StoreCartLineFragment[];
  /** By product. */
  ladders: Readonly<Record<string, Tier[]>>;
}) {
  const { lines, ladders } = props;
  const last = new Map(lines.map((line) => [line.merchandise.product.id, line.id]));
  return (
    <ul className="cart-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <CartLine line={line} />
          {last.get(line.merchandise.product.id) === line.id && (
            <LadderHint
              tiers={ladders[line.merchandise.product.id] ?? []}
              pieces={piecesOf(lines, line.merchandise.product.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** All variants of a product count together. */
function piecesOf(lines: readonly StoreCartLineFragment[], productId: string): number {
  return lines
    .filter(({ merchandise }) => merchandise.product.id === productId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** What of a line is charged later, of each piece. */
function PaidLater({ line }: { line: StoreCartLineFragment }) {
  const { money, say } = useFrame();
  const plan = line.sellingPlanAllocation;
  if (!plan) return null;
  return (
    <p className="quiet">
      {plan.sellingPlan.name}
      {": "}
      {say("paidLater", {
        now: money(plan.checkoutChargeAmount),
        later: money(plan.remainingBalanceChargeAmount),
      })}
    </p>
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
        <LineDiscounts line={line} />
        <PaidLater line={line} />
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
      <p className="cart-line-total">
        {line.discountAllocations.length > 0 && (
          <>
            <span className="unseen">{say("wasPrice")}</span>
            <s>{money(cost.subtotalAmount)}</s>{" "}
          </>
        )}
        {money(cost.totalAmount)}
      </p>
    </article>
  );
}
