import { z } from "zod";

/**
 * The stock moves that follow a routed order, decided once and stored before the first is sent: the
 * same bytes go out under the same keys however often routing is resumed.
 */
const place = z.object({
  key: z.string(),
  itemId: z.string(),
  locationId: z.string(),
  inventoryItemGid: z.string(),
  locationGid: z.string(),
  units: z.number().int().positive(),
});

export const routePlanSchema = z.object({
  /** Out of the reserve, back to what the brand store shows. */
  moves: z.array(place),
  /** What the order took at each place: as much goes back to the reserve when it is cancelled. */
  ordered: z.array(place),
});

export type RoutePlan = z.infer<typeof routePlanSchema>;

/** As it is stored: with the times, in ms, before which no key of its moves was used. */
export const storedRoutePlanSchema = routePlanSchema.extend({
  sentAt: z.number(),
  /** How far a cancelled order's units are back in the reserve; those done are named by their key. */
  back: z.object({ sentAt: z.number().nullable(), done: z.array(z.string()) }).optional(),
});

export type StoredRoutePlan = z.infer<typeof storedRoutePlanSchema>;

export interface RoutedLine {
  itemId: string;
  inventoryItemGid: string;
  units: number;
  locationId: string;
  locationGid: string;
}

/**
 * One move per item and location: the routed order took its units from `available`, and the same
 * units come back out of the reserve. More than lies in reserve cannot come back: those units were
 * on sale in the brand store (mirror), and are lowered there by as much.
 */
export function planMoves(
  supplyOrderId: string,
  lines: readonly RoutedLine[],
  reservedAt: (itemId: string, locationId: string) => number,
): { plan: RoutePlan; taken: { itemId: string; units: number }[] } {
  const sums = new Map<string, RoutedLine>();
  for (const line of lines) {
    const key = `${line.itemId} ${line.locationId}`;
    const sum = sums.get(key);
    sums.set(key, { ...line, units: line.units + (sum?.units ?? 0) });
  }
  const plan: RoutePlan = { moves: [], ordered: [] };
  const taken = [];
  for (const line of sums.values()) {
    const ordered = { key: `route:${supplyOrderId}:${line.itemId}:${line.locationId}`, ...line };
    if (line.units > 0) plan.ordered.push(ordered);
    const units = Math.min(line.units, Math.max(reservedAt(line.itemId, line.locationId), 0));
    if (units < line.units) taken.push({ itemId: line.itemId, units: line.units - units });
    if (units > 0) plan.moves.push({ ...ordered, units });
  }
  return { plan, taken };
}
