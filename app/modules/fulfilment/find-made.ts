import type { FulfilmentSnapshot } from "./ports.ts";

/** A parcel as it was sent. */
export interface SentParcel {
  number: string | null;
  /** Units by the order's line. */
  lines: readonly { lineGid: string; units: number }[];
  /** Fulfilments that are something else: they were there before, or are known as another parcel. */
  known: ReadonlySet<string>;
}

/**
 * The fulfilment that an attempt without an answer made: the same tracking number, or none, and the
 * same units of the same lines. Null when the order shows no such one.
 */
export function findMade(
  fulfilments: readonly FulfilmentSnapshot[],
  parcel: SentParcel,
): string | null {
  const made = fulfilments.find(
    (one) =>
      one.status === "SUCCESS" &&
      !parcel.known.has(one.gid) &&
      one.tracking.number === parcel.number &&
      sameUnits(one.lines, parcel.lines),
  );
  return made?.gid ?? null;
}

type LineUnits = readonly { lineGid: string; units: number }[];

function sameUnits(a: LineUnits, b: LineUnits): boolean {
  const [left, right] = [sumByLine(a), sumByLine(b)];
  return left.size === right.size && [...left].every(([gid, units]) => right.get(gid) === units);
}

function sumByLine(lines: LineUnits): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { lineGid, units } of lines) sums.set(lineGid, (sums.get(lineGid) ?? 0) + units);
  return sums;
}
