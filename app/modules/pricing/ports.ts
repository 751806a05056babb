import type { CatalogLane, RemoteRefusal } from "#app/modules/catalog/index.ts";
import type { LadderTier } from "./ladder.ts";

/** What this module writes to a factory's shop. Faults when the shop cannot be reached. */
export interface LadderShop {
  /** Makes what a ladder needs in the shop, unless it is there: safe to repeat. */
  prepare(lane: CatalogLane, options: { now: number }): Promise<RemoteRefusal | null>;
  write(
    lane: CatalogLane,
    ladder: { productGid: string; tiers: readonly LadderTier[] },
  ): Promise<RemoteRefusal | null>;
  /** Takes the product's ladder away; fine when there is none. */
  remove(lane: CatalogLane, productGid: string): Promise<RemoteRefusal | null>;
}
