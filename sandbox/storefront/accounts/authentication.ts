import type { AccountAnswer, AccountCall } from "#sandbox/account-contract.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { authorize } from "./authorize.ts";
import { publicKeys } from "./id-token.ts";
import { logout } from "./logout.ts";
import { signIn } from "./sign-in.ts";
import { exchangeToken } from "./tokens.ts";
import { wellKnown } from "./well-known.ts";

type Handler = (call: AccountCall) => AccountAnswer | undefined;

const HANDLERS: Readonly<Record<string, Handler>> = {
  "GET oauth/authorize": authorize,
  "POST oauth/token": exchangeToken,
  "GET logout": logout,
  "GET .well-known/jwks.json": (call) => ({ status: 200, json: publicKeys(shopOf(call.shop)) }),
  "GET .well-known/openid-configuration": wellKnown,
};

/** `/authentication/{shop id}/…` */
export function authentication(call: AccountCall): AccountAnswer {
  const [, token] = /^login\/(\w+)$/.exec(call.path) ?? [];
  if (token !== undefined && ["GET", "POST"].includes(call.method)) return signIn(call, token);
  const answer = HANDLERS[`${call.method} ${call.path}`]?.(call);
  return answer ?? { status: 404, json: { errors: "Not Found" } };
}
