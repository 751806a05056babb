import type { AccountAnswer, AccountCall } from "#sandbox/account-contract.ts";
import type { SignIn } from "#sandbox/shop/customers/state.ts";
import { shopOf } from "#sandbox/shop/ids.ts";
import { html } from "#sandbox/shop/pages/html.ts";
import type { Html } from "#sandbox/shop/pages/html.ts";
import { checkoutStyle } from "../checkout/checkout-style.ts";
import { fill } from "../checkout/messages.ts";
import type { AccountLanguage } from "./messages.ts";
import { accountLanguage } from "./messages.ts";

const style = `${checkoutStyle}
main.narrow { max-width: 30rem; }
.standin { border: 2px dashed var(--line); border-radius: .4rem; padding: .7rem .9rem; margin: 0; }
.standin output { display: block; font: 700 1.6rem ui-monospace, monospace; letter-spacing: .2em; }
`;

/** The frame of every page of the accounts; it needs no script. */
export function accountPage(
  call: AccountCall,
  language: AccountLanguage,
  page: { title: string; body: Html; status?: number },
): AccountAnswer {
  const { locale, text } = language;
  const { name } = shopOf(call.shop);
  const other = `?sandbox-locale=${locale === "en" ? "zh-CN" : "en"}`;
  const markup = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${page.title} – ${name}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <header><strong>${name}</strong><a href="${other}">${text.otherLanguage}</a></header>
        <main class="narrow">
          <h1>${page.title}</h1>
          ${page.body}
        </main>
      </body>
    </html>`.markup;
  return { status: page.status ?? 200, html: markup };
}

const problemLine = (problem: string | undefined): Html | null =>
  problem ? html`<p class="problem" role="alert" id="problem">${problem}</p>` : null;

export function emailPage(
  call: AccountCall,
  language: AccountLanguage,
  shown: { email: string; problem?: string },
): AccountAnswer {
  const { text } = language;
  const body = html`<p>${text.emailHint}</p>
    ${problemLine(shown.problem)}
    <form class="fields" method="post" novalidate>
      <label
        >${text.email} <input type="email" name="email" value="${shown.email}" autocomplete="email"
      /></label>
      <button class="primary">${text.continue}</button>
    </form>
    <p class="quiet">${text.standIn}</p>`;
  const status = shown.problem ? 422 : 200;
  return accountPage(call, language, { title: text.signIn, body, status });
}

/** Where a mail would have been sent, the page says what it would have held. */
export function codePage(
  call: AccountCall,
  language: AccountLanguage,
  shown: { signIn: SignIn; problem?: string },
): AccountAnswer {
  const { text } = language;
  const { email, oneTimeCode } = shown.signIn;
  const body = html`<p>${fill(text.codeSent, { email: email ?? "" })}</p>
    <p class="standin">
      ${text.standIn} ${text.standInCode} <output data-code>${oneTimeCode}</output>
    </p>
    ${problemLine(shown.problem)}
    <form class="fields" method="post" novalidate>
      <label
        >${text.code}
        <input name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6"
      /></label>
      <button class="primary">${text.signIn}</button>
    </form>
    <form method="post"><button name="again" value="1">${text.otherEmail}</button></form>`;
  const status = shown.problem ? 422 : 200;
  return accountPage(call, language, { title: text.enterCode, body, status });
}

export function expiredPage(call: AccountCall): AccountAnswer {
  const language = accountLanguage(call.locale);
  const { text } = language;
  const body = html`<p>${text.expiredHint}</p>`;
  return accountPage(call, language, { title: text.expired, body, status: 404 });
}

/** A request that cannot even be answered to where it says it came from. */
export function refusalPage(call: AccountCall, what: string): AccountAnswer {
  const language = accountLanguage(call.query.get("locale") ?? call.locale);
  const { text } = language;
  const body = html`<p>${fill(text.mismatch, { what: `"${what}"` })}</p>`;
  return accountPage(call, language, { title: text.refused, body, status: 400 });
}

export function signedOutPage(call: AccountCall): AccountAnswer {
  const language = accountLanguage(call.locale);
  return accountPage(call, language, { title: language.text.signedOut, body: html`` });
}
