import { escapeHtml } from "./escape.ts";
import { LOCALE_NAMES, LOCALES, messagesIn } from "./messages.ts";
import type { Locale } from "./messages.ts";

const STYLE = `
  :root { color-scheme: light; font: 15px/1.45 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; color: #202223; }
  * { box-sizing: border-box; }
  body { margin: 0; background: #f1f1f1; }
  a { color: #0a5bb5; }
  header { display: flex; align-items: center; gap: 12px; height: 48px; padding: 0 16px; background: #1a1a1a; color: #fff; }
  header a { color: inherit; text-decoration: none; }
  header b { white-space: nowrap; }
  header .shop { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; opacity: .85; }
  header .locale { margin-left: auto; white-space: nowrap; }
  header .locale a { padding: 4px 6px; border-radius: 6px; }
  header .locale a[aria-current] { background: #3d3d3d; }
  header button { display: none; font: inherit; color: inherit; background: #3d3d3d; border: 0; border-radius: 8px; padding: 6px 10px; flex: none; white-space: nowrap; }
  main.page { max-width: 900px; margin: 24px auto; padding: 0 16px; }
  .card { background: #fff; border-radius: 12px; box-shadow: 0 1px 2px #0002; padding: 16px; margin-bottom: 16px; }
  .card h2 { font-size: 16px; margin: 0 0 8px; }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 10px 0; border-top: 1px solid #e3e3e3; }
  .row:first-of-type { border-top: 0; }
  .row strong { flex: 1 1 180px; overflow-wrap: anywhere; }
  .muted { color: #5c5f62; }
  .button { display: inline-block; font: inherit; background: #303030; color: #fff; border: 0; border-radius: 8px; padding: 6px 12px; text-decoration: none; cursor: pointer; }
  .button.plain { background: #e3e3e3; color: #202223; }
  code { background: #ebebeb; border-radius: 4px; padding: 1px 4px; overflow-wrap: anywhere; }
  @media (max-width: 700px) {
    header button { display: block; }
    header:has(.shop) b { display: none; }
    header:has(.shop) > a::before { content: "⌂"; font-size: 20px; }
  }
`;

export interface PageParts {
  locale: Locale;
  /** Path and query of this page, for the links that change the language. */
  address: string;
  title: string;
  /** What stands beside the name in the head of the page. */
  head?: string;
  /** Already escaped. */
  body: string;
  style?: string;
}

function localeLinks(locale: Locale, address: string): string {
  const [path = "", query] = address.split("?");
  return LOCALES.map((each) => {
    const params = new URLSearchParams(query);
    params.set("sandbox-locale", each);
    const current = each === locale ? ' aria-current="true"' : "";
    const href = escapeHtml(`${path}?${params}`);
    return `<a href="${href}" lang="${each}"${current}>${LOCALE_NAMES[each]}</a>`;
  }).join("");
}

/** A page of the sandbox itself, around what an app or a shop shows. */
export function renderPage({
  locale,
  address,
  title,
  head = "",
  body,
  style = "",
}: PageParts): string {
  const { title: product, language } = messagesIn(locale);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
<header><a href="/" aria-label="${product}"><b>${product}</b></a>${head}<span class="locale" role="navigation" aria-label="${language}">${localeLinks(locale, address)}</span></header>
${body}
</body>
</html>`;
}
