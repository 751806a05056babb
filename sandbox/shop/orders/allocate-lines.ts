import { sellingLevels } from "../inventory/levels.ts";
import { rankedLocations } from "../lookup.ts";
import type { Location, Shop } from "../state.ts";

export interface LineToPlace {
  inventoryItemId: string | null;
  tracked: boolean;
  quantity: number;
}

interface Candidate {
  locationId: string;
  available: number;
}

/**
 * Where each line is fulfilled from, as the shop's routing decides it: the first location by rank
 * that has everything, else for each line the first that has the whole line, else the first that
 * stocks it. A line is never divided, so the last case drives that location below zero even when
 * another one still has units.
 */
export function allocateLines(shop: Shop, lines: readonly LineToPlace[]): string[] {
  if (lines.length === 1 && lines[0])
    return [
      placeOne(shop, lines[0], { candidates: candidatesOf(shop, lines[0]), taken: new Map() }),
    ];
  const candidates = lines.map((line) => candidatesOf(shop, line));
  const single = placeAllAtOne(lines, candidates);
  if (single) return lines.map(() => single);
  const taken = new Map<string, number>();
  return lines.map((line, index) =>
    placeOne(shop, line, { candidates: candidates[index] ?? [], taken }),
  );
}

function candidatesOf(shop: Shop, line: LineToPlace): Candidate[] {
  if (!line.inventoryItemId) return [];
  return sellingLevels(shop, line.inventoryItemId).map(({ level, location }) => ({
    locationId: location.id,
    available: line.tracked ? level.available : Number.POSITIVE_INFINITY,
  }));
}

/** The location that has every line whole; the same item on two lines counts twice. */
function placeAllAtOne(
  lines: readonly LineToPlace[],
  candidates: readonly (readonly Candidate[])[],
): string | undefined {
  for (const { locationId } of candidates[0] ?? []) {
    const needed = new Map<string, number>();
    const fits = lines.every((line, index) => {
      const here = candidates[index]?.find((each) => each.locationId === locationId);
      const key = line.inventoryItemId ?? "";
      const sum = (needed.get(key) ?? 0) + line.quantity;
      needed.set(key, sum);
      return here !== undefined && here.available >= sum;
    });
    if (fits) return locationId;
  }
  return undefined;
}

function placeOne(
  shop: Shop,
  line: LineToPlace,
  among: { candidates: readonly Candidate[]; taken: Map<string, number> },
): string {
  const { candidates, taken } = among;
  const keyOf = (locationId: string): string => `${line.inventoryItemId} ${locationId}`;
  const whole = candidates.find(
    ({ locationId, available }) => available - (taken.get(keyOf(locationId)) ?? 0) >= line.quantity,
  );
  const chosen = whole?.locationId ?? candidates[0]?.locationId ?? fallbackLocation(shop, line).id;
  taken.set(keyOf(chosen), (taken.get(keyOf(chosen)) ?? 0) + line.quantity);
  return chosen;
}

/** For custom lines and items that no selling location stocks: where the item is, else the first. */
function fallbackLocation(shop: Shop, line: LineToPlace): Location {
  const ranked = rankedLocations(shop);
  const stocking = ranked.find((location) => location.itemIds.has(line.inventoryItemId ?? ""));
  const own = ranked.find((location) => location.fulfillmentServiceId === null);
  const location = stocking ?? own ?? ranked[0] ?? shop.locations.values().next().value;
  if (!location) throw new Error(`${shop.domain} has no location`);
  return location;
}
