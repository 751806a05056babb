import { repricePartnership } from "#app/modules/catalog/index.server.ts";
import type { PartnersDeps } from "./deps.server.ts";
import { changePartnership, readPartnershipOf } from "./partnership-store.server.ts";

export interface PriceRuleChange {
  resellerId: string;
  partnershipId: string;
  /** What is added to the factory's price, in hundredths of a percent. */
  markUpBasisPoints?: number;
  /** One unit of the factory's currency in the reseller's, in millionths; null when they are the same. */
  exchangeMillionths?: number | null;
  /** How new products appear. */
  publishAs?: "active" | "draft";
}

export type SetPriceRuleAnswer =
  | { ok: true }
  | { ok: false; code: "unknown_partnership" }
  | { ok: false; code: "invalid_price_rule"; field: "markUpBasisPoints" | "exchangeMillionths" };

const MARK_UP_MIN = -9_500;
const MARK_UP_MAX = 100_000;
const EXCHANGE_MAX = 100_000_000_000;

/** The reseller says how its prices come from the factory's; prices set by hand stay. */
export function makeSetPriceRule(deps: PartnersDeps) {
  return async (of: PriceRuleChange): Promise<SetPriceRuleAnswer> => {
    const { resellerId, partnershipId, ...rule } = of;
    const field = wrongField(rule);
    if (field) return { ok: false, code: "invalid_price_rule", field };
    return deps.database.write(async (tx) => {
      const partnership = await readPartnershipOf(tx, { resellerId, partnershipId });
      if (!partnership) return { ok: false, code: "unknown_partnership" };
      await changePartnership(tx, { id: partnershipId, ...rule });
      await repricePartnership(tx, deps, partnershipId);
      return { ok: true };
    });
  };
}

function wrongField(
  rule: Pick<PriceRuleChange, "markUpBasisPoints" | "exchangeMillionths">,
): "markUpBasisPoints" | "exchangeMillionths" | null {
  const { markUpBasisPoints: markUp = 0, exchangeMillionths: exchange = null } = rule;
  if (!Number.isInteger(markUp) || markUp < MARK_UP_MIN || markUp > MARK_UP_MAX) {
    return "markUpBasisPoints";
  }
  const isRate =
    exchange === null || (Number.isInteger(exchange) && exchange > 0 && exchange <= EXCHANGE_MAX);
  return isRate ? null : "exchangeMillionths";
}
