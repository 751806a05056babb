const INFO = [0x15, 0x49, 0xa9, 0x66];
const MILLISECOND_SCALE = [0x2a, 0xd7, 0xb1];
const DURATION = [0x44, 0x89];
const SIZE_BYTES = 8;

/**
 * Writes into a recorded WebM how long it is. A browser that records does not know it when it begins,
 * and a player cannot show how far one is.
 */
export function withLength(film: Uint8Array, milliseconds: number): Uint8Array {
  const bytes = Buffer.from(film);
  const start = bytes.indexOf(Buffer.from(INFO)) + INFO.length;
  const { value: size, length } = readSize(bytes, start);
  const content = bytes.subarray(start + length, start + length + size);
  if (!content.includes(Buffer.from(MILLISECOND_SCALE))) throw new Error("The film has no scale.");
  if (content.includes(Buffer.from(DURATION))) return film;
  const number = Buffer.alloc(8);
  number.writeDoubleBE(milliseconds);
  const added = Buffer.concat([Buffer.from([...DURATION, 0x80 | number.length]), number]);
  const newSize = Buffer.alloc(SIZE_BYTES);
  newSize.writeBigUInt64BE(BigInt(size + added.length) | (1n << 56n));
  const rest = bytes.subarray(start + length + size);
  return Buffer.concat([bytes.subarray(0, start), newSize, content, added, rest]);
}

/** The first byte's leading zeros say how many bytes a size takes. */
function readSize(bytes: Buffer, at: number): { value: number; length: number } {
  const length = Math.clz32(bytes.readUInt8(at)) - 24 + 1;
  let value = bytes.readUInt8(at) & (0xff >> length);
  for (const byte of bytes.subarray(at + 1, at + length)) value = value * 256 + byte;
  return { value, length };
}
