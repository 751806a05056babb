import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import { Fault } from "#app/kernel/fault.ts";

/** Encrypts what must not lie readable in the database: tokens and sessions. */
export interface Sealer {
  seal(plain: string): string;
  /** Throws a Fault "unsealable" when the text was changed or its key is not known. */
  open(sealed: string): string;
  /**
   * The same text has the same mark, and nobody without the key can tell which text it is of. One for
   * each key that is known, the one that seals first; what is marked for one purpose means nothing for
   * another.
   */
  marks(purpose: string, text: string): readonly string[];
}

const VERSION = "v1";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * AES-256-GCM. What is sealed names its key, so that keys can be rotated: `key` seals, `previousKeys`
 * still open. A key is 32 bytes in base64 or hex.
 */
export function makeSealer(options: { key: string; previousKeys?: readonly string[] }): Sealer {
  const current = readKey(options.key);
  const known = new Map(
    [current, ...(options.previousKeys ?? []).map(readKey)].map((k) => [k.id, k]),
  );
  return {
    seal: (plain) => seal(current, plain),
    marks: (purpose, text) => [...known.values()].map((key) => mark(key, purpose, text)),
    open(sealed) {
      const [version, keyId, body] = sealed.split(".");
      const key = keyId === undefined ? undefined : known.get(keyId);
      if (version !== VERSION || !key || body === undefined) {
        throw new Fault("unsealable", { message: "sealed with a key that is not known here" });
      }
      return open(key, body);
    },
  };
}

interface SealKey {
  id: string;
  bytes: Buffer;
}

function readKey(text: string): SealKey {
  const bytes = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64");
  if (bytes.length !== KEY_BYTES) {
    throw new Fault("encryption_key", {
      message: "the encryption key must be 32 bytes, base64 or hex",
    });
  }
  return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 8), bytes };
}

function mark(key: SealKey, purpose: string, text: string): string {
  const own = Buffer.from(
    hkdfSync("sha256", key.bytes, "", `headwater mark ${purpose}`, KEY_BYTES),
  );
  return createHmac("sha256", own).update(text).digest("base64url");
}

function seal(key: SealKey, plain: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce);
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  const packed = Buffer.concat([nonce, cipher.getAuthTag(), body]);
  return `${VERSION}.${key.id}.${packed.toString("base64url")}`;
}

function open(key: SealKey, body: string): string {
  const packed = Buffer.from(body, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, packed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(packed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const plain = [decipher.update(packed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(plain).toString("utf8");
  } catch (cause) {
    throw new Fault("unsealable", { message: "sealed text was changed", cause });
  }
}
