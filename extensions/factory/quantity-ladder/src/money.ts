/** Currencies whose smallest unit is not a hundredth. */
const DECIMALS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

function decimalsOf(currencyCode: string): number {
  return DECIMALS[currencyCode] ?? 2;
}

/** "12.5" in smallest units, by digits alone; undefined when it is no exact amount of them. */
export function toMinor(amount: unknown, currencyCode: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d*))?$/.exec(String(amount));
  if (!match) return undefined;
  const decimals = decimalsOf(currencyCode);
  const fraction = (match[2] ?? "").padEnd(decimals, "0");
  // A price below the smallest unit cannot be charged, so it cannot be reduced either.
  if (!/^0*$/.test(fraction.slice(decimals))) return undefined;
  const minor = Number((match[1] ?? "") + fraction.slice(0, decimals));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

export function toAmount(minor: number, currencyCode: string): string {
  const decimals = decimalsOf(currencyCode);
  if (decimals === 0) return String(minor);
  const digits = String(minor).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** What one piece costs less, rounded to the smallest unit, half in the buyer's favour. */
export function unitReduction(unitMinor: number, basisPoints: number): number {
  // BigInt, because a price times basis points may leave the whole numbers that a double holds.
  return Number((BigInt(unitMinor) * BigInt(basisPoints) + 5_000n) / 10_000n);
}
