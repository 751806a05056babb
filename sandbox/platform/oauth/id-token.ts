import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Clock, Random } from "#sandbox/contract.ts";
import { randomUuid } from "../random.ts";

const claims = z.object({
  iss: z.string(),
  dest: z.string(),
  aud: z.string(),
  sub: z.string(),
  exp: z.number(),
  nbf: z.number(),
  iat: z.number(),
  jti: z.string(),
  sid: z.string(),
});
export type IdTokenClaims = z.infer<typeof claims>;

const jwtHeader = z.object({ alg: z.literal("HS256") });
const CLOCK_TOLERANCE_SECONDS = 10;

function sign(secret: string, content: string): string {
  return createHmac("sha256", secret).update(content).digest("base64url");
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** A session token as App Bridge hands it to an embedded app: one minute long, signed with its secret. */
export function issueIdToken({
  clock,
  random,
  app,
  shopDomain,
  userId,
  lifetimeMs,
}: {
  clock: Clock;
  random: Random;
  app: { clientId: string; secret: string };
  shopDomain: string;
  userId: string;
  lifetimeMs: number;
}): string {
  // A moment in the past, so that an app whose clock is a little behind takes it too.
  const issuedAt = Math.floor(clock.now() / 1000) - 1;
  const payload: IdTokenClaims = {
    iss: `https://${shopDomain}/admin`,
    dest: `https://${shopDomain}`,
    aud: app.clientId,
    sub: userId,
    exp: Math.floor((clock.now() + lifetimeMs) / 1000),
    nbf: issuedAt,
    iat: issuedAt,
    jti: randomUuid(random),
    sid: randomUuid(random),
  };
  const content = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(payload)}`;
  return `${content}.${sign(app.secret, content)}`;
}

/** The claims of a token that this app could have been given for this shop, else undefined. */
export function verifyIdToken({
  token,
  clock,
  app,
  shopDomain,
}: {
  token: string;
  clock: Clock;
  app: { clientId: string; secret: string };
  shopDomain: string;
}): IdTokenClaims | undefined {
  const [head, body, signature, ...rest] = token.split(".");
  if (!head || !body || !signature || rest.length > 0) return undefined;
  if (!jwtHeader.safeParse(decode(head)).success) return undefined;
  const expected = Buffer.from(sign(app.secret, `${head}.${body}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const { data } = claims.safeParse(decode(body));
  const now = clock.now() / 1000;
  if (!data || data.aud !== app.clientId || data.dest !== `https://${shopDomain}`) return undefined;
  if (data.exp + CLOCK_TOLERANCE_SECONDS < now) return undefined;
  return data.nbf - CLOCK_TOLERANCE_SECONDS > now ? undefined : data;
}

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
