import { priceAtTier, tierFor } from "#store/lib/ladder.ts";
import type { Tier } from "#store/lib/ladder.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import type { PriceFragment } from "#store/queries/generated/graphql.ts";

interface Step {
  from: number;
  /** Null for the last step, which has no end. */
  to: number | null;
  tier: Tier | null;
}

/** What each piece costs from how many on; the step of the chosen quantity stands out. */
export function PriceLadder(props: {
  tiers: readonly Tier[];
  price: PriceFragment;
  quantity: number;
  /** Whether several variants share the ladder. */
  isShared: boolean;
}) {
  const { say, money, share } = useFrame();
  const { tiers, price } = props;
  if (tiers.length === 0) return null;
  const reached = tierFor(tiers, props.quantity) ?? null;
  return (
    <section className="ladder" aria-labelledby="ladder">
      <h2 id="ladder">{say("ladder")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("ladderPieces")}</th>
            <th scope="col">{say("ladderEach")}</th>
            <th scope="col">{say("ladderSaved")}</th>
          </tr>
        </thead>
        <tbody>
          {stepsOf(tiers).map(({ from, to, tier }) => (
            <tr key={from} aria-current={tier === reached ? "true" : undefined}>
              <th scope="row">{rangeText(from, to)}</th>
              <td>{money(tier ? priceAtTier(price, tier) : price)}</td>
              <td>{tier ? `−${share(tier.basisPoints)}` : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {props.isShared && <p className="quiet">{say("ladderShared")}</p>}
    </section>
  );
}

function stepsOf(tiers: readonly Tier[]): Step[] {
  const [first] = tiers;
  const single: Step = { from: 1, to: first ? first.quantity - 1 : null, tier: null };
  const steps = tiers.map((tier, index): Step => {
    const next = tiers[index + 1];
    return { from: tier.quantity, to: next ? next.quantity - 1 : null, tier };
  });
  return [single, ...steps];
}

function rangeText(from: number, to: number | null): string {
  if (to === null) return `${from}+`;
  return from === to ? String(from) : `${from}–${to}`;
}
