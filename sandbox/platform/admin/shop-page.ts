import type { ShopBase } from "#sandbox/contract.ts";
import type { Platform, RunningApp } from "../platform.ts";
import { shopName } from "../shop-name.ts";
import { escapeHtml } from "./escape.ts";
import { renderPage } from "./layout.ts";
import { messagesIn } from "./messages.ts";
import type { Locale, Messages } from "./messages.ts";

/** `/admin/{shop-name}`: the shop's apps, and the ways to what it holds. */
export function renderShopPage(
  platform: Platform,
  { shop, locale }: { shop: ShopBase; locale: Locale },
): string {
  const text = messagesIn(locale);
  const domain = escapeHtml(shop.domain);
  const apps = [...platform.apps.values()].map((app) => appRow(platform, { shop, app, text }));
  const body = `<main class="page">
    <section class="card"><h2>${domain}</h2>
      <p class="muted">${text.plan}: ${shop.plan} · ${text.standing}: ${shop.standing}</p>
      <p><a href="/shops/${domain}/merchant">${text.merchantPage}</a> ·
        <a href="/shops/${domain}/">${text.openStore}</a></p></section>
    <section class="card"><h2>${text.apps}</h2>${apps.join("")}</section>
  </main>`;
  const address = `/admin/${shopName(shop)}`;
  const head = `<span class="shop">${domain}</span>`;
  return renderPage({ locale, address, title: shop.domain, head, body });
}

function appRow(
  platform: Platform,
  { shop, app, text }: { shop: ShopBase; app: RunningApp; text: Messages },
): string {
  const isInstalled = platform.stateOf(shop.domain).installs.has(app.handle);
  const place = `/admin/${escapeHtml(shopName(shop))}`;
  const open = `<a class="button" href="${place}/apps/${app.handle}">${isInstalled ? text.open : text.installAndOpen}</a>`;
  const remove = `<form method="post" action="${place}/uninstall/${app.handle}"
    onsubmit="return confirm('${escapeHtml(text.uninstallQuestion)}')">
    <button class="button plain">${text.uninstall}</button></form>`;
  return `<div class="row"><strong>${escapeHtml(app.title)}</strong>
    <span class="muted">${isInstalled ? text.installed : text.notInstalled}</span>
    ${open}${isInstalled ? remove : ""}</div>`;
}
