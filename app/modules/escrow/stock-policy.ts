/** How the units of an item are offered to the channels. */
export type PolicyName = "strict" | "bounded" | "mirror" | "dedicated";

export interface StockPolicy {
  policy: PolicyName;
  /** Oversold units permitted for each million sold, under bounded risk. */
  riskPerMillion: number;
}

/** What an item follows that says nothing of its own. */
export const FACTORY_POLICY = "factory";

/** One oversold unit in a hundred thousand, until a factory chooses otherwise. */
export const defaultStockPolicy: StockPolicy = { policy: "bounded", riskPerMillion: 10 };

export const RISK_PER_MILLION_MAX = 100_000;

const NAMES: ReadonlySet<string> = new Set<PolicyName>([
  "strict",
  "bounded",
  "mirror",
  "dedicated",
]);

export function isPolicyName(name: string): name is PolicyName {
  return NAMES.has(name);
}

/** The policy of an item: its own, or the factory's. What is not known is strict. */
export function policyInForce(
  item: { policy: string; riskPerMillion: number | null },
  factory: StockPolicy,
): StockPolicy {
  const name = item.policy === FACTORY_POLICY ? factory.policy : item.policy;
  return {
    policy: isPolicyName(name) ? name : "strict",
    riskPerMillion: item.riskPerMillion ?? factory.riskPerMillion,
  };
}
