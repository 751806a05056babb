import { CacheCustom } from "@shopify/hydrogen";
import type { WithCache } from "@shopify/hydrogen";

/** What a page waits for the hub at most: a store that sells is worth more than its news. */
const WAIT_MS = 1_500;

interface HubEnv {
  PUBLIC_HUB_URL?: string;
  HUB_SECRET?: string;
}

export type HubAnswer =
  | { ok: true; body: unknown }
  | {
      ok: false;
      status: number;
      code: string;
      /** Of what was told, when one is meant. */ field?: string;
    };

/**
 * Asks the hub's public API, e.g. "/availability?variants=1,2"; undefined when it does not answer in
 * time, or there is none. The caller parses what it gets, and shows the page without it otherwise.
 */
export async function askHub(env: HubEnv, path: string): Promise<unknown> {
  const answer = await call(env, { method: "GET", path, body: "" });
  return answer.ok ? answer.body : undefined;
}

/** For so long an answer is kept, and for so long it is shown while a newer one is fetched. */
const KEPT = CacheCustom({ maxAge: 1, staleWhileRevalidate: 29, mode: "public" });

/** Until when each hub that did not answer is not waited for, by its address. */
const awayUntil = new Map<string, number>();
const AWAY_MS = 5_000;

interface Kept {
  env: HubEnv;
  withCache: WithCache;
}

/**
 * The same for what a page waits for and may be half a minute old: it seldom costs the page anything.
 * A hub that did not answer is not waited for again for some seconds, or every page would wait for one
 * that hangs; what it told before is shown as long as it is kept.
 */
export async function askHubKept(context: Kept, path: string): Promise<unknown> {
  const [answer] = await askHubKeptTogether(context, [path]);
  return answer;
}

/**
 * Several questions of one page, kept as one: it looks into the cache once. In their order; null is what
 * the hub does not have, undefined what it did not answer.
 */
export async function askHubKeptTogether(
  { env, withCache }: Kept,
  paths: readonly string[],
): Promise<unknown[]> {
  return withCache.run<unknown[]>(
    {
      cacheKey: ["hub", env.PUBLIC_HUB_URL ?? "", ...paths],
      cacheStrategy: KEPT,
      shouldCacheResult: (answers) => answers.every((answer) => answer !== undefined),
    },
    () => Promise.all(paths.map((path) => askUnlessAway(env, path))),
  );
}

async function askUnlessAway(env: HubEnv, path: string): Promise<unknown> {
  const hub = env.PUBLIC_HUB_URL ?? "";
  if (Date.now() < (awayUntil.get(hub) ?? 0)) return undefined;
  const answer = await call(env, { method: "GET", path, body: "" });
  if (answer.ok) return answer.body;
  if (answer.status === 404) return null;
  if (answer.status === 0 && hub !== "") awayUntil.set(hub, Date.now() + AWAY_MS);
  return undefined;
}

/**
 * Tells the hub what a visitor does. Status 0 is a hub that does not answer: whether it heard is not
 * known, so what is told carries an id and may be told again.
 */
export function tellHub(env: HubEnv, path: string, body: object): Promise<HubAnswer> {
  return call(env, { method: "POST", path, body: JSON.stringify(body) });
}

interface Call {
  method: "GET" | "POST";
  path: string;
  body: string;
}

async function call(env: HubEnv, { method, path, body }: Call): Promise<HubAnswer> {
  if (!env.PUBLIC_HUB_URL) return { ok: false, status: 0, code: "no_hub" };
  const url = new URL(env.PUBLIC_HUB_URL + path);
  try {
    const response = await fetch(url, {
      method,
      headers: {
        "content-type": "application/json",
        ...(await signature(env, { method, path: url.pathname + url.search, body })),
      },
      ...(method === "POST" ? { body } : {}),
      signal: AbortSignal.timeout(WAIT_MS),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, body: answer };
    return { ok: false, status: response.status, ...refusalOf(answer) };
  } catch {
    return { ok: false, status: 0, code: "no_answer" };
  }
}

function refusalOf(answer: unknown): { code: string; field?: string } {
  if (typeof answer !== "object" || answer === null) return { code: "failed" };
  const isNamed = "error" in answer && typeof answer.error === "string";
  return {
    code: isNamed ? String(answer.error) : "failed",
    ...("field" in answer && typeof answer.field === "string" ? { field: answer.field } : {}),
  };
}

/** As the hub checks it: the time, the method, the path with its query, and the body. */
async function signature(env: HubEnv, call: Call): Promise<Record<string, string>> {
  if (!env.HUB_SECRET) return {};
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey(
    "raw",
    bytes.encode(env.HUB_SECRET),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const seconds = Math.floor(Date.now() / 1_000);
  const text = `${seconds}.${call.method} ${call.path}\n${call.body}`;
  const digest = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes.encode(text)));
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { "x-headwater-signature": `t=${seconds},v1=${hex}` };
}
