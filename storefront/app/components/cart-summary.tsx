import { useFetcher } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { StoreCartFragment } from "#store/queries/generated/graphql.ts";
import type { action } from "#store/routes/($locale).cart.tsx";
import { CartMessages } from "./cart-messages.tsx";

export function CartSummary({ cart }: { cart: StoreCartFragment }) {
  const { say, money } = useFrame();
  const saved = cart.discountAllocations.reduce(
    (sum, { discountedAmount }) => sum + Number(discountedAmount.amount),
    0,
  );
  const { currencyCode } = cart.cost.totalAmount;
  return (
    <section className="cart-summary" aria-label={say("total")}>
      <dl>
        <div>
          <dt>{say("subtotal")}</dt>
          <dd>{money(cart.cost.subtotalAmount)}</dd>
        </div>
        {saved > 0 && (
          <div>
            <dt>{say("discounts")}</dt>
            <dd>−{money({ amount: String(saved), currencyCode })}</dd>
          </div>
        )}
        <div className="cart-total">
          <dt>{say("total")}</dt>
          <dd>{money(cart.cost.totalAmount)}</dd>
        </div>
      </dl>
      <p className="quiet">{say("totalHint")}</p>
      <a className="button" href={cart.checkoutUrl}>
        {say("checkout")}
      </a>
      <DiscountCodes codes={cart.discountCodes} />
      <Note note={cart.note} />
    </section>
  );
}

function DiscountCodes({ codes }: { codes: StoreCartFragment["discountCodes"] }) {
  const { say, path } = useFrame();
  const fetcher = useFetcher<typeof action>();
  const keep = (kept: readonly string[]) =>
    kept.map((code) => <input key={code} type="hidden" name="kept" value={code} />);
  const used = codes.filter(({ applicable }) => applicable).map(({ code }) => code);
  return (
    <div className="discounts">
      {used.map((code) => (
        <fetcher.Form key={code} method="post" action={path("/cart")}>
          <input type="hidden" name="kind" value="discount" />
          {keep(used.filter((other) => other !== code))}
          <span className="tag">{code}</span>
          <button type="submit">{say("removeCode", { code })}</button>
        </fetcher.Form>
      ))}
      <fetcher.Form method="post" action={path("/cart")}>
        <input type="hidden" name="kind" value="discount" />
        {keep(used)}
        <label>
          {say("discountCode")}
          <input name="code" autoComplete="off" autoCapitalize="characters" />
        </label>
        <button type="submit">{say("useCode")}</button>
      </fetcher.Form>
      <div role="status">
        {codes
          .filter(({ applicable }) => !applicable)
          .map(({ code }) => (
            <p key={code} className="message">
              {say("codeNotUsed", { code })}
            </p>
          ))}
        <CartMessages answer={fetcher.data} />
      </div>
    </div>
  );
}

function Note({ note }: { note: string | null }) {
  const { say, path } = useFrame();
  const fetcher = useFetcher<typeof action>();
  const isKept = fetcher.state === "idle" && fetcher.data?.refusals.length === 0;
  return (
    <fetcher.Form className="note" method="post" action={path("/cart")}>
      <input type="hidden" name="kind" value="note" />
      <label>
        {say("note")}
        <textarea name="note" rows={3} maxLength={5_000} defaultValue={note ?? ""} />
      </label>
      <button type="submit">{say("saveNote")}</button>
      <p role="status">{isKept ? say("noteKept") : ""}</p>
    </fetcher.Form>
  );
}
