import type { LoaderFunctionArgs } from "react-router";
import type { Buyer } from "./buyer.server.ts";
import { isOwnOrder } from "./own-orders.server.ts";
import { tellHub } from "./hub.server.ts";

type Context = LoaderFunctionArgs["context"];

/** What the store says when the hub says no; a key of its texts. */
export type OfferProblem =
  | "groupSignIn"
  | "groupNoMail"
  | "groupClosed"
  | "groupTooMany"
  | "groupFinal"
  | "badQuantity"
  | "preorderGone"
  | "offersAway";

const PROBLEMS: Record<string, OfferProblem> = {
  offer_is_closed: "groupClosed",
  not_found: "groupClosed",
  more_than_left: "groupTooMany",
  pledge_is_final: "groupFinal",
  invalid_units: "badQuantity",
  invalid_field: "badQuantity",
  already_on_its_way: "preorderGone",
};

/** Does what a form of an offer asks; null when it was done. */
export async function changeOffer(
  context: Context,
  { form, buyer, locale }: { form: FormData; buyer: Buyer; locale: string },
): Promise<OfferProblem | null> {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const customerGid = buyer.id;
  switch (text("kind")) {
    case "pledge": {
      if (buyer.email === null) return "groupNoMail";
      const units = Number(text("quantity"));
      const asked = { offerId: text("offerId"), customerGid, locale, units, email: buyer.email };
      return tell(context, "/offers/pledge", { ...asked, pledgeId: crypto.randomUUID() });
    }
    case "withdraw":
      return tell(context, "/offers/withdraw", { offerId: text("offerId"), customerGid });
    case "cancel": {
      const orderGid = text("orderGid");
      // The hub takes the store's word for whose order it is.
      if (!(await isOwnOrder(context, orderGid))) return "preorderGone";
      return tell(context, "/offers/cancel", { orderGid });
    }
    default:
      return "groupClosed";
  }
}

async function tell({ env }: Context, path: string, body: object): Promise<OfferProblem | null> {
  const answer = await tellHub(env, path, body);
  return answer.ok ? null : (PROBLEMS[answer.code] ?? "offersAway");
}
