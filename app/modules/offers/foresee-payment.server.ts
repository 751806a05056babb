import type { OffersDeps } from "./deps.server.ts";
import type { ForeseenPayment } from "./foreseen-payment.ts";
import { choosePayment, missingScopes, type OfferKind } from "./offer.ts";

/** What the shop answers now decides how an offer would be paid; it is asked again when one is made. */
export async function foreseePayment(
  { shop }: Pick<OffersDeps, "shop">,
  { factoryId }: { factoryId: string },
): Promise<ForeseenPayment> {
  const abilities = await shop.abilities(factoryId);
  const foresee = (kind: OfferKind) => {
    const { way, because } = choosePayment(kind, abilities);
    return { way, because, missing: missingScopes(way, abilities.scopes) };
  };
  return { preorder: foresee("preorder"), group_buy: foresee("group_buy") };
}
