import { makeDice, type Dice } from "./dice.ts";

/** How a factory divides its items, and what an item's row then says. `mirror` is what others do. */
export const ITEM_POLICY = { strict: "strict", dial: "bounded", mirror: "mirror" } as const;
export type Policy = keyof typeof ITEM_POLICY;

/** Where nothing else is asked, half of the worlds are strict and half at the default dial. */
export function drawPolicy(seed: number): Policy {
  return makeDice(seed, "policy").chance(0.5) ? "strict" : "dial";
}

/** What a world is like before anything happens in it. Times in ms. */
export interface Setup {
  resellers: number;
  skus: string[];
  /** Units by the factory's location and SKU; the first location is "Main". */
  stock: Record<string, Record<string, number>>;
  /** The longest that a checkout holds its units unseen, and so how long units cool. */
  coolingMs: number;
  graceMs: number;
  webhookDelayMs: { min: number; max: number };
  latencyMs: number;
  webApart: boolean;
  /** How often a worker that nothing wakes looks for work of its lanes. */
  sweepMs: number;
  factoryPlan: "standard" | "plus";
  /**
   * People also do what no protocol can prevent: hand edits upwards, sales past the shop's own check,
   * goods put back on sale after they left. Such units are counted apart.
   */
  overrides: boolean;
  /** How much likelier than usual each kind of step is in this world, by the step's name. */
  temper(step: string): number;
}

const SKUS = ["CUP-1", "BOWL-1", "POT-1", "LID-1", "TRAY-1"];
const PLACES = ["Main", "Second", "Third"];

export function drawSetup(seed: number): Setup {
  const dice = makeDice(seed, "setup");
  const skus = SKUS.slice(0, dice.weighted(FEW_TO_FIVE).count);
  const places = PLACES.slice(0, dice.weighted(FEW_TO_THREE).count);
  const most = dice.weighted(STOCK_MOST).units;
  return {
    resellers: dice.weighted(FEW_TO_SIX).count,
    skus,
    stock: Object.fromEntries(places.map((place) => [place, drawStock(dice, skus, most)])),
    coolingMs: dice.weighted(COOLING).ms,
    graceMs: dice.between(0, 5_000),
    webhookDelayMs: { min: 5, max: dice.weighted(WEBHOOK_DELAY).ms },
    latencyMs: dice.weighted(LATENCY).ms,
    webApart: dice.chance(0.4),
    sweepMs: dice.chance(0.3) ? 1_000 : 5_000,
    factoryPlan: dice.chance(0.5) ? "standard" : "plus",
    overrides: dice.chance(0.2),
    temper: (step) => makeDice(seed, "temper", step).weighted(TEMPERS).factor,
  };
}

function drawStock(dice: Dice, skus: string[], most: number): Record<string, number> {
  return Object.fromEntries(skus.map((sku) => [sku, dice.between(0, most)]));
}

const counts = (weights: number[]) => weights.map((weight, at) => ({ count: at + 1, weight }));
const FEW_TO_SIX = counts([2, 4, 4, 2, 1, 1]);
const FEW_TO_FIVE = counts([5, 4, 3, 1, 1]);
const FEW_TO_THREE = counts([5, 3, 2]);

/** Scarce, as in the protocol's counter-examples, to ample. */
const STOCK_MOST = [
  { units: 4, weight: 2 },
  { units: 12, weight: 5 },
  { units: 40, weight: 2 },
  { units: 300, weight: 1 },
];
const COOLING = [
  { ms: 15_000, weight: 6 },
  { ms: 60_000, weight: 3 },
  { ms: 15 * 60_000, weight: 1 },
];
const WEBHOOK_DELAY = [
  { ms: 60, weight: 5 },
  { ms: 1_000, weight: 3 },
  { ms: 10_000, weight: 2 },
];
const LATENCY = [
  { ms: 0, weight: 3 },
  { ms: 40, weight: 3 },
  { ms: 400, weight: 3 },
];
const TEMPERS = [
  { factor: 0, weight: 1 },
  { factor: 0.5, weight: 2 },
  { factor: 1, weight: 5 },
  { factor: 3, weight: 2 },
];
