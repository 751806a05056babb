import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * True when the header is Shopify's signature of exactly these bytes under one of the secrets. After
 * a rotation Shopify goes on signing with the older secret for a while, so both are accepted.
 */
export function verifySignature(options: {
  body: Buffer;
  header: string | undefined;
  secrets: readonly string[];
}): boolean {
  if (!options.header) return false;
  const given = Buffer.from(options.header, "base64");
  let isRight = false;
  for (const secret of options.secrets) {
    const expected = createHmac("sha256", secret).update(options.body).digest();
    // Every secret is tried, so that the time taken does not tell which one was right.
    if (given.length === expected.length && timingSafeEqual(given, expected)) isRight = true;
  }
  return isRight;
}
