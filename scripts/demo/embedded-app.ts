import { decode } from "turbo-stream";
import { z } from "zod";

import { callJson } from "./call-json.ts";
import type { AppHandle } from "./local-shopify.ts";

/** Fields of a form; a list travels under its name with "[]". */
export type Fields = Record<string, string | readonly string[]>;

/** One of the apps, open in the admin of one shop: reached as a browser would reach it. */
export interface EmbeddedApp {
  /** What a page's loader answers. */
  load(path: string): Promise<unknown>;
  /** Sends a page's form. A refusal throws, with its code. */
  submit(path: string, fields: Fields): Promise<void>;
}

export interface AppPlace {
  sandboxUrl: string;
  hubUrl: string;
  domain: string;
  app: AppHandle;
}

/** Requests without a browser's name are taken for a robot's, and robots are turned away. */
const BROWSER = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0.0.0 Safari/537.36" };
const FRAME = /<iframe[^>]*\ssrc="([^"]+)"/;

const issued = z.object({ idToken: z.string() });
const routeAnswer = z.union([z.object({ data: z.unknown() }), z.object({ error: z.unknown() })]);
const pageAnswer = z.record(z.string(), routeAnswer);
const formAnswer = z.union([
  z.object({ redirect: z.string() }),
  z.object({ data: z.object({ ok: z.literal(true) }) }),
  z.object({
    data: z.object({ ok: z.literal(false), code: z.string(), fields: z.unknown().optional() }),
  }),
  z.object({ error: z.unknown() }),
]);

/** Opens the app in the shop's admin, which installs it, and then loads it in the frame. */
export async function openEmbeddedApp(place: AppPlace): Promise<EmbeddedApp> {
  const name = place.domain.replace(".myshopify.com", "");
  const admin = await fetch(`${place.sandboxUrl}/admin/${name}/apps/${place.app}`);
  const frame = FRAME.exec(await admin.text())?.[1]?.replaceAll("&amp;", "&");
  if (frame === undefined) throw new Error(`The admin of ${place.domain} shows no app.`);
  const page = await fetch(frame, { headers: BROWSER });
  await page.arrayBuffer();
  if (!page.ok) throw new Error(`The ${place.app} app answered ${page.status} to ${place.domain}.`);
  return connectEmbeddedApp(place);
}

/** An app that is installed already. */
export function connectEmbeddedApp(place: AppPlace): EmbeddedApp {
  return {
    async load(path) {
      const answer = pageAnswer.parse(await ask(place, { path }));
      const last = Object.values(answer).at(-1);
      if (last && "data" in last) return last.data;
      throw new Error(`${path} failed: ${JSON.stringify(last?.error)}`);
    },
    async submit(path, fields) {
      const answer = formAnswer.parse(await ask(place, { path, fields }));
      if ("error" in answer) throw new Error(`${path} failed: ${JSON.stringify(answer.error)}`);
      if ("redirect" in answer || answer.data.ok) return;
      const { code, fields: wrong } = answer.data;
      throw new Error(
        `${path} refused: ${code} ${wrong === undefined ? "" : JSON.stringify(wrong)}`,
      );
    },
  };
}

async function ask(
  place: AppPlace,
  { path, fields }: { path: string; fields?: Fields },
): Promise<unknown> {
  const response = await fetch(`${place.hubUrl}${dataPath(path)}`, {
    method: fields ? "POST" : "GET",
    headers: { ...BROWSER, authorization: `Bearer ${await idToken(place)}` },
    ...(fields && { body: toForm(fields) }),
  });
  if (!response.body || !response.headers.has("x-remix-response")) {
    throw new Error(`${path} answered ${response.status} and no data.`);
  }
  const decoded = await decode(response.body.pipeThrough(asBytes()), { plugins: [readError] });
  await decoded.done;
  return decoded.value;
}

/** Remix answers a page's data under its path with ".data". */
function dataPath(path: string): string {
  const [pathname = "", search] = path.split("?");
  return `${pathname}.data${search === undefined ? "" : `?${search}`}`;
}

function asBytes(): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream();
}

/** An answer that a loader threw, e.g. "not found". */
function readError(kind: unknown, ...values: unknown[]): { value: unknown } | undefined {
  return typeof kind === "string" ? { value: [kind, ...values] } : undefined;
}

function toForm(fields: Fields): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") form.append(name, value);
    else for (const one of value) form.append(`${name}[]`, one);
  }
  return form;
}

/** Each request carries a fresh session token, as App Bridge would give it. */
async function idToken({ sandboxUrl, domain, app }: AppPlace): Promise<string> {
  const answer = await callJson(`${sandboxUrl}/control/shops/${domain}/apps/${app}/id-token`, {});
  return issued.parse(answer).idToken;
}
