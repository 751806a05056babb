import type { Random } from "#sandbox/contract.ts";

/** A small generator with 32 bits of state: the same seed gives the same run on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HEX_OF_BYTE = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Eight digits. By table, because every webhook takes several ids. */
function eightHexDigits(random: Random): string {
  const bits = Math.floor(random() * 2 ** 32);
  const byte = (shift: number): string => HEX_OF_BYTE[(bits >>> shift) & 0xff] ?? "";
  return byte(24) + byte(16) + byte(8) + byte(0);
}

export function randomHex(random: Random, digits: number): string {
  let text = "";
  while (text.length < digits) text += eightHexDigits(random);
  return text.slice(0, digits);
}

const VARIANTS = "89ab";

/** Version 4 in form; as random as its source, which is the point when a run must repeat. */
export function randomUuid(random: Random): string {
  const a = eightHexDigits(random);
  const b = eightHexDigits(random);
  const c = eightHexDigits(random);
  const d = eightHexDigits(random);
  const variant = VARIANTS.charAt(parseInt(c.charAt(0), 16) & 0x3);
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

export function randomBetween(random: Random, range: { min: number; max: number }): number {
  return range.min + random() * (range.max - range.min);
}
