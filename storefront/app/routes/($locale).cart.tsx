import { data, Link, redirect, useActionData, useLoaderData } from "react-router";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "react-router";
import { CartLines } from "#store/components/cart-lines.tsx";
import { CartMessages } from "#store/components/cart-messages.tsx";
import type { CartAnswer } from "#store/components/cart-messages.tsx";
import { CartSummary } from "#store/components/cart-summary.tsx";
import { changeCart, readCart } from "#store/lib/cart.server.ts";
import { readCartAsk } from "#store/lib/cart-ask.ts";
import { localeOf } from "#store/lib/locales.ts";
import { readLadders } from "#store/lib/read-ladders.server.ts";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { textsOf } from "#store/texts/texts-of.server.ts";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { cart: title } = textsOf(localeOf(new URL(request.url).pathname));
  const cart = await readCart({ context, request });
  const products = cart?.lines.nodes.map(({ merchandise }) => merchandise.product.id) ?? [];
  const ladders = await readLadders(context, products);
  return { cart, ladders, seo: pageFacts(request, { title }) };
}

/** Changes the cart. A form without a script is led to the cart, unless there is something to say. */
export async function action({ context, request }: ActionFunctionArgs) {
  const ask = readCartAsk(await request.formData());
  if (ask === null) {
    const refused: CartAnswer = { problem: "badQuantity", refusals: [], notices: [] };
    return data({ ...refused, isAdded: false }, { status: 400 });
  }
  const changed = await changeCart({ context, request }, ask);
  const { headers, refusals, notices } = changed;
  const isSilent = refusals.length === 0 && notices.length === 0;
  if (isSilent && request.headers.get("sec-fetch-dest") === "document") {
    return redirect(new URL(request.url).pathname, { status: 303, headers });
  }
  const isAdded = ask.kind === "add" && refusals.length === 0;
  return data({ problem: null, refusals, notices, isAdded }, { headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: read, matches }) => [
  ...pageMeta(read?.seo, shopNameIn(matches)),
  { name: "robots", content: "noindex" },
];

export default function CartPage() {
  const { cart, ladders } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say, path } = useFrame();
  return (
    <main id="content" className="band">
      <h1>{say("cart")}</h1>
      <div role="status">
        <CartMessages answer={answer} />
      </div>
      {cart && cart.lines.nodes.length > 0 ? (
        <div className="cart">
          <CartLines lines={cart.lines.nodes} ladders={ladders} />
          <CartSummary cart={cart} />
        </div>
      ) : (
        <>
          <p>{say("emptyCart")}</p>
          <Link className="button" to={path("/collections/all")}>
            {say("startShopping")}
          </Link>
        </>
      )}
    </main>
  );
}
