import { nextTier } from "#store/lib/ladder.ts";
import type { Tier } from "#store/lib/ladder.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import type { StoreCartLineFragment } from "#store/queries/generated/graphql.ts";

/** What took something off a line: the discount's own words, and how much. */
export function LineDiscounts({ line }: { line: StoreCartLineFragment }) {
  const { say, money } = useFrame();
  return line.discountAllocations.map((each, index) => (
    <p key={index} className="line-discount">
      {say("lineDiscount", {
        title: "title" in each ? each.title : "code" in each ? each.code : say("discounts"),
        // No line may break between the sign and the amount.
        amount: `−\u2060${money(each.discountedAmount)}`,
      })}
    </p>
  ));
}

/** How many more pieces of the product lower its price. */
export function LadderHint({ tiers, pieces }: { tiers: readonly Tier[]; pieces: number }) {
  const { say, share } = useFrame();
  const next = nextTier(tiers, pieces);
  if (!next) return null;
  const values = { count: next.quantity - pieces, share: share(next.basisPoints) };
  return <p className="ladder-hint">{say("ladderHint", values)}</p>;
}
