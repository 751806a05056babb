import { createHash } from "node:crypto";
import type { Response } from "express";

/** A page for people who come from a mail: a sentence, and perhaps a button that does something. */
export interface SmallPage {
  status?: number;
  locale: string;
  title: string;
  /** What the button says; it sends the page's own address back as a form. */
  button?: string;
}

const STYLE = `
:root { color-scheme: light dark; font: 1.05rem/1.6 system-ui, sans-serif; }
body { max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.3; text-wrap: balance; }
button { min-height: 3rem; padding: .6rem 1.6rem; font: inherit; font-weight: 600; cursor: pointer; }
`;
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");

export function sendPage(response: Response, page: SmallPage): void {
  response.status(page.status ?? 200);
  response.set({
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    // The address is a key: it is told to nobody.
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
  });
  const title = escape(page.title);
  const form =
    page.button === undefined
      ? ""
      : `<form method="post"><button type="submit">${escape(page.button)}</button></form>`;
  response.send(
    `<!doctype html><html lang="${escape(page.locale)}"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>` +
      `<style>${STYLE}</style></head><body><main><h1>${title}</h1>${form}</main></body></html>`,
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
