import { createHmac } from "node:crypto";
import type { ShopBase } from "#sandbox/contract.ts";
import { issueIdToken } from "../oauth/id-token.ts";
import type { Platform, RunningApp } from "../platform.ts";
import { randomHex } from "../random.ts";
import { shopName } from "../shop-name.ts";
import { escapeHtml, jsonForScript } from "./escape.ts";
import { renderPage } from "./layout.ts";
import { messagesIn } from "./messages.ts";
import type { Locale } from "./messages.ts";

const STYLE = `
  body { display: grid; grid-template: 48px minmax(0, 1fr) / 220px minmax(0, 1fr); height: 100dvh; }
  header { grid-column: 1 / -1; }
  #side { background: #ebebeb; padding: 12px; overflow: auto; }
  #side a { display: block; padding: 6px 10px; border-radius: 8px; color: inherit; text-decoration: none; }
  #side a:hover, #side a[aria-current] { background: #fafafa; }
  #side .app { font-weight: 600; }
  #side .inner { padding-left: 22px; }
  #stage { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
  [hidden] { display: none !important; }
  #title-bar { display: flex; align-items: center; gap: 8px; padding: 8px 16px; background: #fff; border-bottom: 1px solid #e3e3e3; min-height: 44px; }
  #title-bar b { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  iframe { flex: 1; border: 0; width: 100%; min-height: 0; background: #f1f1f1; }
  #toasts { position: fixed; inset: auto 0 24px; display: grid; justify-items: center; gap: 8px; pointer-events: none; }
  .toast { display: flex; gap: 12px; background: #1a1a1a; color: #fff; border-radius: 8px; padding: 10px 16px; max-width: 90vw; pointer-events: auto; }
  .toast.error { background: #8e1f0b; }
  .toast button { font: inherit; color: #9ecbff; background: none; border: 0; }
  #progress { position: fixed; top: 48px; left: 0; right: 0; height: 3px; background: #2c6ecb; }
  dialog { border: 0; border-radius: 12px; padding: 16px; width: min(560px, 94vw); max-height: 80vh; }
  dialog label { display: flex; gap: 10px; padding: 8px 0; border-top: 1px solid #e3e3e3; }
  dialog input[type=search] { width: 100%; font: inherit; padding: 8px; margin-bottom: 8px; }
  dialog .actions { display: flex; justify-content: flex-end; gap: 8px; margin-top: 12px; }
  @media (max-width: 700px) {
    body { grid-template-columns: minmax(0, 1fr); }
    #side { display: none; position: fixed; inset: 48px 25% 0 0; z-index: 2; box-shadow: 4px 0 12px #0003; }
    #side.open { display: block; }
  }
`;

/** `/admin/{shop-name}/apps/{app}/…`: the app in its frame, as Shopify's admin embeds it. */
export function renderAppPage(
  platform: Platform,
  {
    shop,
    app,
    locale,
    path,
    query,
  }: {
    shop: ShopBase;
    app: RunningApp;
    locale: Locale;
    /** Below the app's own address, with its leading slash; "" for its first page. */
    path: string;
    query: URLSearchParams;
  },
): string {
  const text = messagesIn(locale);
  const base = `/admin/${shopName(shop)}`;
  const config = {
    appUrl: app.applicationUrl,
    adminPath: `${base}/apps/${app.handle}`,
    bridgePath: `${base}/bridge/${app.handle}`,
    text,
  };
  const src = frameUrl(platform, { shop, app, locale, path, query });
  // The frame may speak before the page's own script runs, so what it says meanwhile is kept.
  const early = `const early = []; addEventListener("message", (event) => early.push(event));`;
  const body = `<script>${early}</script><nav id="side"><a href="${base}">${text.home}</a>
    <a class="app" id="app-home" href="${base}/apps/${app.handle}">${escapeHtml(app.title)}</a>
    <div class="inner" id="app-nav"></div></nav>
    <div id="stage"><div id="title-bar" hidden><b></b><span></span></div>
    <iframe id="app" name="app-iframe" title="${escapeHtml(app.title)}" src="${escapeHtml(src)}"
      allow="clipboard-write"></iframe></div>
    <div id="progress" hidden></div><div id="toasts" role="status"></div>
    <script type="application/json" id="config">${jsonForScript(config)}</script>
    <script type="module" src="/admin-page/main.js"></script>`;
  const head = `<button id="menu" aria-controls="side">${text.menu}</button><span class="shop">${escapeHtml(shop.domain)}</span>`;
  const search = query.size > 0 ? `?${query}` : "";
  const address = `${base}/apps/${app.handle}${path}${search}`;
  return renderPage({ locale, address, title: app.title, head, body, style: STYLE });
}

/** Shopify's parameters, which an app reads on the first load of its frame, with their HMAC. */
function frameUrl(
  platform: Platform,
  { shop, app, locale, path, query }: Parameters<typeof renderAppPage>[1],
): string {
  const { clock, random, settings } = platform;
  const state = platform.stateOf(shop.domain);
  const url = new URL(app.applicationUrl + path);
  for (const [name, value] of query) url.searchParams.append(name, value);
  const signed: Record<string, string> = {
    embedded: "1",
    host: Buffer.from(`admin.shopify.com/store/${shopName(shop)}`).toString("base64"),
    id_token: issueIdToken({
      clock,
      random,
      app,
      shopDomain: shop.domain,
      userId: state.userId,
      lifetimeMs: settings.idTokenLifetimeMs,
    }),
    locale,
    session: randomHex(random, 64),
    shop: shop.domain,
    timestamp: String(Math.floor(clock.now() / 1000)),
  };
  for (const [name, value] of Object.entries(signed)) url.searchParams.set(name, value);
  url.searchParams.set("hmac", hmacOf(url.searchParams, app.secret));
  return url.href;
}

function hmacOf(params: URLSearchParams, secret: string): string {
  const sorted = new URLSearchParams([...params].sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHmac("sha256", secret).update(sorted.toString()).digest("hex");
}
