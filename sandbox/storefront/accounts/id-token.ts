import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import type { JsonWebKey, KeyObject } from "node:crypto";
import { z } from "zod";
import type { AccountCall } from "#sandbox/account-contract.ts";
import { idOf, shopOf } from "#sandbox/shop/ids.ts";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import type { Customer } from "#sandbox/shop/customers/state.ts";
import type { Shop } from "#sandbox/shop/state.ts";
import { accountUrls } from "./account-place.ts";
import { ACCESS_TOKEN_MS } from "./lifetimes.ts";

const KEY_ID = "local";
const claims = z.object({ iss: z.string(), aud: z.string(), sub: z.string() });

/** Made once for a shop, and kept with it, so that a token is known again after a restart. */
function signingKey(shop: Shop): KeyObject {
  const state = customersOf(shop);
  if (state.signingKey) return createPrivateKey({ key: state.signingKey, format: "jwk" });
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  state.signingKey = { ...privateKey.export({ format: "jwk" }) };
  return privateKey;
}

/** The public half, for clients that check signatures. */
export function publicKeys(shop: Shop): { keys: JsonWebKey[] } {
  const jwk = createPublicKey(signingKey(shop)).export({ format: "jwk" });
  return { keys: [{ ...jwk, kid: KEY_ID, use: "sig", alg: "RS256" }] };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Says who signed in, for which client, with the nonce that the client sent. */
export function issueIdToken(call: AccountCall, customer: Customer, nonce: string | null): string {
  const shop = shopOf(call.shop);
  const now = Math.floor(call.world.clock.now() / 1000);
  const content = [
    encode({ alg: "RS256", typ: "JWT", kid: KEY_ID }),
    encode({
      iss: accountUrls(call).issuer,
      sub: idOf(customer.id),
      aud: customersOf(shop).client.id,
      exp: now + ACCESS_TOKEN_MS / 1000,
      iat: now,
      ...(nonce === null ? {} : { nonce }),
      email: customer.email,
      email_verified: true,
    }),
  ].join(".");
  const signature = sign("RSA-SHA256", Buffer.from(content), signingKey(shop));
  return `${content}.${signature.toString("base64url")}`;
}

/** Whom a token of this shop names, expired or not: it ends a session that may have outlived it. */
export function customerNamedBy(shop: Shop, token: string): Customer | undefined {
  const [head, body, signature] = token.split(".");
  if (!head || !body || !signature) return undefined;
  const isOwn = verify(
    "RSA-SHA256",
    Buffer.from(`${head}.${body}`),
    createPublicKey(signingKey(shop)),
    Buffer.from(signature, "base64url"),
  );
  if (!isOwn) return undefined;
  const read = claims.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  const state = customersOf(shop);
  if (!read.success || read.data.aud !== state.client.id) return undefined;
  const { sub } = read.data;
  return [...state.customers.values()].find(({ id }) => idOf(id) === sub);
}
