import type { Shop } from "../state.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import type { Language } from "./messages.ts";

const style = `
:root { color-scheme: light dark; --line: light-dark(#d9dde3, #3a3f47); --soft: light-dark(#f5f6f8, #22262c); --link: light-dark(#0b57a4, #8ab8ff); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
header, main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; border-bottom: 1px solid var(--line); }
header strong { margin-right: auto; }
a { color: var(--link); }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
form.inline { display: inline-flex; flex-wrap: wrap; gap: .35rem; align-items: center; margin: .15rem .9rem .15rem 0; }
form.stack { display: grid; gap: .6rem; max-width: 26rem; }
label { display: grid; gap: .15rem; font-size: .9rem; }
input, select, button { font: inherit; padding: .3rem .5rem; border: 1px solid var(--line); border-radius: .35rem; min-height: 2.25rem; max-width: 100%; }
input.small { width: 6rem; }
button { background: var(--soft); cursor: pointer; }
button.primary { background: #0b57a4; color: #fff; border-color: #0b57a4; }
.notice, .problem { padding: .6rem .8rem; border-radius: .35rem; border: 1px solid; }
.notice { border-color: #2e7d32; } .problem { border-color: #b3261e; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1rem; list-style: none; padding: 0; }
.card { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; }
.picture { max-width: 20rem; }
.card img, .picture img { width: 100%; aspect-ratio: 1; object-fit: cover; border-radius: .35rem; }
.quiet { opacity: .75; font-size: .9rem; }
@media (max-width: 40rem) {
  .rows thead { display: none; }
  .rows table, .rows tbody, .rows tr, .rows td { display: block; }
  .rows tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .rows td, .rows td.number { border: 0; padding: .15rem 0; text-align: left; }
  .rows td[data-label]:not([data-label=""])::before { content: attr(data-label) ": "; opacity: .75; }
}
`;

export interface Page {
  shop: Shop;
  language: Language;
  title: string;
  body: Html;
  links: readonly { path: string; text: string }[];
  query?: URLSearchParams;
}

/** A whole page, readable at phone width. */
export function page({ shop, language, title, body, links, query }: Page): string {
  const notice = query?.get("notice");
  const problem = query?.get("problem");
  return html`<!doctype html>
    <html lang="${language.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${shop.name}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <header>
          <strong>${shop.name}</strong
          >${links.map(({ path, text }) => html`<a href="${at(shop, path)}">${text}</a>`)}
        </header>
        <main>
          <h1>${title}</h1>
          ${notice ? html`<p class="notice" role="status">${language.text.done}</p>` : null}
          ${problem ? html`<p class="problem" role="alert">${problem}</p>` : null} ${body}
        </main>
      </body>
    </html>`.markup;
}

/** Address of a page of this shop. */
export function at(shop: Shop, path: string): string {
  return `/shops/${shop.domain}${path}`;
}
