import { installApp, uninstallApp } from "../apps/installs.ts";
import { html, redirect, text } from "../http/messages.ts";
import type { SandboxAnswer, SandboxRequest } from "../http/messages.ts";
import type { Platform } from "../platform.ts";
import { renderAppPage } from "./app-page.ts";
import { answerBridge } from "./bridge-endpoint.ts";
import { chooseLocale, localeCookie } from "./choose-locale.ts";
import { messagesIn } from "./messages.ts";
import { renderShopPage } from "./shop-page.ts";

const PATH = /^\/admin\/([a-z0-9-]+)(?:\/(apps|bridge|uninstall)\/([a-z0-9-]+)(\/.*)?)?\/?$/;

/** The merchant's admin of a shop. Opening an app there installs it. */
export async function answerAdminPage(
  platform: Platform,
  request: SandboxRequest,
): Promise<SandboxAnswer> {
  const locale = chooseLocale(request);
  const [, name = "", section, handle = "", rest = ""] = PATH.exec(request.path) ?? [];
  const shop = platform.world.shops.get(`${name}.myshopify.com`);
  if (!shop) return text(404, messagesIn(locale).unknownShop);
  if (section === undefined) return page(request, renderShopPage(platform, { shop, locale }));
  const app = platform.apps.get(handle);
  if (!app) return text(404, messagesIn(locale).unknownApp);
  if (section === "bridge") {
    if (request.method !== "POST") return text(405, "Method Not Allowed");
    return answerBridge(platform, { shop, app, action: rest.slice(1), request });
  }
  if (section === "uninstall") {
    if (request.method !== "POST") return text(405, "Method Not Allowed");
    uninstallApp(platform, { shop, app });
    return redirect(`/admin/${name}`);
  }
  installApp(platform, { shop, app });
  const query = new URLSearchParams(request.query);
  query.delete("sandbox-locale");
  const path = rest === "/" ? "" : rest;
  return page(request, renderAppPage(platform, { shop, app, locale, path, query }));
}

function page(request: SandboxRequest, content: string): SandboxAnswer {
  const answer = html(200, content);
  return { ...answer, headers: { ...answer.headers, ...localeCookie(request) } };
}
