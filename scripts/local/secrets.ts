import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const secrets = z.object({
  factoryApiSecret: z.string().min(1),
  resellerApiSecret: z.string().min(1),
  encryptionKey: z.string().min(1),
  storeSessionSecret: z.string().min(1),
});

export type Secrets = z.infer<typeof secrets>;

const OWNER_ONLY = 0o600;
const SECRET_BYTES = 32;

/** This machine's own secrets, made on the first start: they open nothing but the demo world. */
export function loadSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, "secrets.json");
  const known: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const whole = secrets.safeParse(known);
  if (whole.success) return whole.data;
  const made: Secrets = {
    factoryApiSecret: randomBytes(SECRET_BYTES).toString("hex"),
    resellerApiSecret: randomBytes(SECRET_BYTES).toString("hex"),
    encryptionKey: randomBytes(SECRET_BYTES).toString("base64"),
    storeSessionSecret: randomBytes(SECRET_BYTES).toString("hex"),
    // What an earlier version made stays: the database is sealed with it.
    ...secrets.partial().parse(known),
  };
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: OWNER_ONLY });
  return made;
}
