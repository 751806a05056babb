export {
  checkLadder,
  LADDER_SCOPES,
  LADDER_TIERS_MAX,
  priceAtTier,
  type LadderTier,
} from "./ladder.ts";
export type { LadderShop } from "./ports.ts";
