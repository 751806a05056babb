import { html } from "../http/messages.ts";
import type { SandboxAnswer, SandboxRequest } from "../http/messages.ts";
import type { Platform } from "../platform.ts";
import { shopName } from "../shop-name.ts";
import { chooseLocale, localeCookie } from "./choose-locale.ts";
import { escapeHtml } from "./escape.ts";
import { renderPage } from "./layout.ts";
import { messagesIn } from "./messages.ts";

/** The first page: all shops, and the two ways into each. */
export function answerIndexPage(platform: Platform, request: SandboxRequest): SandboxAnswer {
  const locale = chooseLocale(request);
  const text = messagesIn(locale);
  const rows = [...platform.world.shops.values()].map((shop) => {
    const domain = escapeHtml(shop.domain);
    return `<div class="row"><strong>${domain}</strong><span class="muted">${shop.plan}</span>
      <a href="/admin/${escapeHtml(shopName(shop))}">${text.openAdmin}</a>
      <a href="/shops/${domain}/">${text.openStore}</a></div>`;
  });
  const hint = `curl -X POST ${platform.baseUrl}/control/shops -d '{"domain":"my-shop.myshopify.com"}'`;
  const empty = `<p>${text.noShops}</p><p><code>${escapeHtml(hint)}</code></p>`;
  const body = `<main class="page"><section class="card"><h2>${text.shops}</h2>
    ${rows.length > 0 ? rows.join("") : empty}</section></main>`;
  const page = html(200, renderPage({ locale, address: "/", title: text.title, body }));
  return { ...page, headers: { ...page.headers, ...localeCookie(request) } };
}
