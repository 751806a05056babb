import type { AccountAnswer, AccountCall } from "#sandbox/account-contract.ts";
import { customerWithEmail } from "#sandbox/shop/customers/find-customer.ts";
import { customersOf } from "#sandbox/shop/customers/state.ts";
import type { SignIn } from "#sandbox/shop/customers/state.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { fill } from "../checkout/messages.ts";
import { returnWithCode } from "./authorize.ts";
import { CODE_TRIES_MAX } from "./lifetimes.ts";
import type { AccountLanguage } from "./messages.ts";
import { accountLanguage } from "./messages.ts";
import { openSession } from "./sessions.ts";
import { codePage, emailPage, expiredPage } from "./sign-in-pages.ts";

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** `/login/{token}`: the email, then the code that a mail would have held. */
export function signIn(call: AccountCall, token: string): AccountAnswer {
  const { signIns } = customersOf(shopOf(call.shop));
  const known = signIns.get(token);
  if (!known || known.expiresAt <= call.world.clock.now()) return expiredPage(call);
  const language = accountLanguage(call.query.get("sandbox-locale") ?? known.locale);
  known.locale = language.locale;
  if (call.method === "GET") return show(call, language, known);
  call.world.changed(call.shop);
  const form = new URLSearchParams(call.body);
  if (form.has("again")) {
    known.oneTimeCode = null;
    return show(call, language, known);
  }
  if (known.oneTimeCode === null) {
    return takeEmail(call, known, { language, email: form.get("email")?.trim() ?? "" });
  }
  if (form.get("code")?.trim() !== known.oneTimeCode) return wrongCode(call, known, language);
  signIns.delete(token);
  const customer = customerWithEmail(call.world, shopOf(call.shop), known.email ?? "");
  const headers = openSession(call, customer);
  return { ...returnWithCode(call, known.request, customer), headers };
}

function show(call: AccountCall, language: AccountLanguage, known: SignIn): AccountAnswer {
  return known.oneTimeCode === null
    ? emailPage(call, language, { email: known.email ?? "" })
    : codePage(call, language, { signIn: known });
}

function takeEmail(
  call: AccountCall,
  known: SignIn,
  { language, email }: { language: AccountLanguage; email: string },
): AccountAnswer {
  if (!EMAIL.test(email)) {
    return emailPage(call, language, { email, problem: language.text.badEmail });
  }
  const { world } = call;
  known.email = email;
  known.triesLeft = CODE_TRIES_MAX;
  known.oneTimeCode = String(Math.floor(world.random() * 1_000_000)).padStart(6, "0");
  world.mails.push({
    shop: call.shop.domain,
    to: email,
    kind: "sign_in_code",
    at: world.clock.now(),
    subject: `${known.oneTimeCode} is your code`,
  });
  return codePage(call, language, { signIn: known });
}

/** After too many guesses another code is needed. */
function wrongCode(call: AccountCall, known: SignIn, language: AccountLanguage): AccountAnswer {
  known.triesLeft -= 1;
  const problem = fill(language.text.badCode, { count: String(known.triesLeft) });
  if (known.triesLeft > 0) return codePage(call, language, { signIn: known, problem });
  known.oneTimeCode = null;
  return emailPage(call, language, { email: known.email ?? "", problem });
}
