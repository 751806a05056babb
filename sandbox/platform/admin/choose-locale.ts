import { header } from "../http/messages.ts";
import type { SandboxRequest } from "../http/messages.ts";
import { LOCALES } from "./messages.ts";
import type { Locale } from "./messages.ts";

const COOKIE = "sandbox_locale";

function known(value: string | null | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === value);
}

/** The language asked for in the address, else the one chosen before, else the browser's Chinese. */
export function askedLocale(request: SandboxRequest): Locale | undefined {
  const cookie = new RegExp(`${COOKIE}=([\\w-]+)`).exec(header(request, "cookie") ?? "")?.[1];
  const browser = header(request, "accept-language")?.startsWith("zh") ? "zh-CN" : undefined;
  return known(request.query.get("sandbox-locale")) ?? known(cookie) ?? browser;
}

export function chooseLocale(request: SandboxRequest): Locale {
  return askedLocale(request) ?? "en";
}

/** Remembers a choice that was just made. */
export function localeCookie(request: SandboxRequest): Record<string, string> {
  const chosen = known(request.query.get("sandbox-locale"));
  return chosen
    ? { "set-cookie": `${COOKIE}=${chosen}; Path=/; Max-Age=31536000; SameSite=Lax` }
    : {};
}
