import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

const SECRET_BYTES = 32;

/**
 * The secret that a factory's brand store and the hub share. It follows from the hub's encryption key
 * and is stored nowhere; a new `version` is another secret. `key` is 32 bytes in base64 or hex.
 */
export function storeSecret(of: { key: string; domain: string; version: number }): string {
  const isHex = /^[0-9a-f]{64}$/i.test(of.key);
  const key = Buffer.from(of.key, isHex ? "hex" : "base64");
  const info = `headwater store ${of.version} ${of.domain}`;
  return Buffer.from(hkdfSync("sha256", key, "", info, SECRET_BYTES)).toString("hex");
}

/** A signature older or newer than this is refused: it may be somebody else's copy. */
const SIGNATURE_LIFE_MS = 300_000;
const FORM = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/** What a store signs: the time in seconds, the method, the path with its query, and the body. */
export interface SignedCall {
  method: string;
  path: string;
  body: string;
}

/** The header `X-Headwater-Signature` of a call, at a time in ms. */
export function signStoreCall(secret: string, call: SignedCall, now: number): string {
  const seconds = Math.floor(now / 1_000);
  return `t=${seconds},v1=${digest(secret, seconds, call).toString("hex")}`;
}

/** True when the header is the signature of exactly this call, made within the last five minutes. */
export function isSignedByStore(
  secret: string,
  call: SignedCall & { header: string | undefined },
  now: number,
): boolean {
  const [, time, given] = FORM.exec(call.header ?? "") ?? [];
  if (time === undefined || given === undefined) return false;
  const seconds = Number(time);
  if (Math.abs(now - seconds * 1_000) > SIGNATURE_LIFE_MS) return false;
  return timingSafeEqual(Buffer.from(given, "hex"), digest(secret, seconds, call));
}

function digest(secret: string, seconds: number, call: SignedCall): Buffer {
  const text = `${seconds}.${call.method} ${call.path}\n${call.body}`;
  return createHmac("sha256", secret).update(text).digest();
}
