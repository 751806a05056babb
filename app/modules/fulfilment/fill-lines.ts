export interface FillableLine {
  id: string;
  orderLineId: string;
  itemId: string;
  variantGid: string;
  /** Units not shipped yet. */
  open: number;
}

export interface FilledLine {
  supplyLineId: string;
  orderLineId: string;
  itemId: string;
  quantity: number;
}

/**
 * Spreads what a parcel holds over the supply order's lines: first come, first filled. Two lines of
 * one item are the same goods, so which of them a unit counts for does not matter, but each unit
 * counts once. Units nobody waits for are answered as extra.
 */
export function fillLines(
  lines: readonly FillableLine[],
  packed: readonly { variantGid: string | null; units: number }[],
): { filled: FilledLine[]; extra: number } {
  const open = new Map(lines.map((line) => [line.id, line.open]));
  const filled: FilledLine[] = [];
  let extra = 0;
  for (const { variantGid, units } of packed) {
    let left = units;
    for (const line of lines.filter((one) => one.variantGid === variantGid)) {
      const taken = Math.min(left, open.get(line.id) ?? 0);
      if (taken === 0) continue;
      open.set(line.id, (open.get(line.id) ?? 0) - taken);
      left -= taken;
      const { id: supplyLineId, orderLineId, itemId } = line;
      filled.push({ supplyLineId, orderLineId, itemId, quantity: taken });
    }
    extra += left;
  }
  return { filled: mergeLines(filled), extra };
}

function mergeLines(filled: readonly FilledLine[]): FilledLine[] {
  const merged = new Map<string, FilledLine>();
  for (const line of filled) {
    const known = merged.get(line.supplyLineId);
    merged.set(line.supplyLineId, { ...line, quantity: line.quantity + (known?.quantity ?? 0) });
  }
  return [...merged.values()];
}
