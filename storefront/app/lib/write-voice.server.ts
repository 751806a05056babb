import { data, redirect } from "react-router";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "react-router";
import { z } from "zod";
import { PRODUCT_NAME } from "#store/queries/voices.server.ts";
import { askShop } from "./ask-shop.server.ts";
import { findPurchase, readBuyer } from "./buyer.server.ts";
import { tellHub } from "./hub.server.ts";
import { localeOf, localPath } from "./locales.ts";
import { productDigits } from "./voices.server.ts";

type VoiceKind = "review" | "question";

/** What stands in the form: what was sent and refused, what was written before, or nothing. */
export interface VoiceValues {
  id: string;
  rating: string;
  title: string;
  text: string;
  author: string;
}

export const VOICE_FIELDS = ["rating", "title", "text", "author"] as const;
export type VoiceField = (typeof VOICE_FIELDS)[number];
export type VoiceProblem = VoiceField | "notKept" | "onlyBuyers" | "tooManyWaiting";

const ownAnswer = z.object({
  review: z
    .object({ author: z.string(), rating: z.number(), title: z.string(), text: z.string() })
    .nullable(),
});

/** The product that an address names; a thrown 404 when there is none. */
export async function readProductName({ context, params }: LoaderFunctionArgs) {
  const { product } = await askShop(context.storefront, PRODUCT_NAME, {
    variables: { handle: params["handle"] ?? "" },
    keep: "short",
  });
  if (!product) throw new Response(null, { status: 404 });
  return product;
}

/** What the page of a form shows: who may write, and what stands in it. */
export async function readVoiceForm(kind: VoiceKind, args: LoaderFunctionArgs) {
  const product = await readProductName(args);
  const { context } = args;
  const buyer = await readBuyer(context);
  const bought = buyer && (await findPurchase(context, product.id));
  const own =
    kind === "review" && buyer && bought
      ? await readOwn(context, { productGid: product.id, customerId: buyer.id })
      : null;
  const values: VoiceValues = {
    id: crypto.randomUUID(),
    rating: own ? String(own.rating) : "",
    title: own?.title ?? "",
    text: own?.text ?? "",
    author: own?.author ?? buyer?.displayName ?? "",
  };
  const isSignedIn = buyer !== null;
  return { product, isSignedIn, hasBought: bought !== null, isRewrite: own !== null, values };
}

async function readOwn(
  { env }: LoaderFunctionArgs["context"],
  of: { productGid: string; customerId: string },
) {
  const { productGid, customerId } = of;
  const asked = { productId: productDigits(productGid), customerId };
  const answer = await tellHub(env, "/reviews/own", asked);
  return answer.ok ? (ownAnswer.safeParse(answer.body).data?.review ?? null) : null;
}

/** Tells the hub what was written, and leads back to the product; what was refused stays in the form. */
export async function sendVoice(kind: VoiceKind, args: ActionFunctionArgs) {
  const { context, request } = args;
  const [product, buyer] = await Promise.all([readProductName(args), readBuyer(context)]);
  if (!buyer) return redirect(request.url, { status: 303 });
  const bought = await findPurchase(context, product.id);
  const values = readValues(await request.formData());
  const { pathname } = new URL(request.url);
  const locale = localeOf(pathname);
  const said = {
    ...values,
    productId: productDigits(product.id),
    customerId: buyer.id,
    orderId: bought?.orderId ?? null,
    locale: locale.tag,
  };
  const { rating: _rating, title: _title, ...question } = said;
  const answer =
    kind === "review"
      ? await tellHub(context.env, "/reviews", { ...said, rating: Number(values.rating) || null })
      : await tellHub(context.env, "/questions", question);
  if (!answer.ok) return data({ problem: problemOf(answer), values }, { status: 422 });
  const back = localPath(locale, `/products/${product.handle}`);
  return redirect(`${back}?said=${kind}#${kind}s`, { status: 303 });
}

function readValues(form: FormData): VoiceValues {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    id: text("id"),
    rating: text("rating"),
    title: text("title"),
    text: text("text"),
    author: text("author"),
  };
}

function problemOf({ code, field }: { code: string; field?: string }): VoiceProblem {
  if (code === "not_bought") return "onlyBuyers";
  if (code === "too_many_waiting") return "tooManyWaiting";
  const known = VOICE_FIELDS.find((name) => name === field);
  return code === "invalid_voice" && known ? known : "notKept";
}
