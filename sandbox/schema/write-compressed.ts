import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

/** Writes a value as compressed JSON, and says how large it came out. */
export function writeCompressed(file: URL, value: unknown): void {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const bytes = brotliCompressSync(JSON.stringify(value), options);
  writeFileSync(file, bytes);
  console.log(`${fileURLToPath(file)}: ${bytes.length} bytes`);
}
