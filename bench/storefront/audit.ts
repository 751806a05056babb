import type { Result } from "lighthouse";
import lighthouse from "lighthouse";

import { summarise } from "../replay/summary.ts";
import { fillCart } from "./fill-cart.ts";

const ALL = { performance: 95, accessibility: 100, "best-practices": 95, seo: 100 };
/** Crawlers are kept from carts, which costs all points for what they would find. */
const CART = { performance: 95, accessibility: 100, "best-practices": 95 };
const PAGES: readonly { path: string; wanted: Readonly<Record<string, number>> }[] = [
  { path: "/", wanted: ALL },
  { path: "/collections/tableware", wanted: ALL },
  { path: "/products/heron-mug", wanted: ALL },
  { path: "/cart", wanted: CART },
];
const METRICS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "speed-index",
];

export interface Audited {
  path: string;
  /** Medians, of 100. */
  scores: { category: string; score: number; wanted: number }[];
  metrics: Record<string, number>;
  /** How fast the machine was meanwhile, as Lighthouse times it: below 1000 the figures are its mood. */
  benchmarkIndex: number;
  /** What cost points in any run, the worst it was. */
  lost: string[];
}

interface Auditing {
  storeUrl: string;
  /** Where the browser listens for its tools. */
  port: number;
  runs: number;
}

/** Lighthouse as it comes, a slow phone in a simulated network, on each page several times. */
export async function auditStore(
  auditing: Auditing,
  tell: (audited: Audited) => void,
): Promise<Audited[]> {
  const cookie = await fillCart(auditing.storeUrl);
  const audits: Audited[] = [];
  for (const { path, wanted } of PAGES) {
    const results: Result[] = [];
    for (let run = 0; run < auditing.runs; run++) {
      results.push(await audit(auditing, path, path === "/cart" ? { cookie } : {}));
    }
    const audited = {
      path,
      scores: Object.entries(wanted).map(([category, least]) => ({
        category,
        score: median(results.map((result) => scoreOf(result, category))),
        wanted: least,
      })),
      metrics: Object.fromEntries(
        METRICS.map((id) => [id, median(results.map(({ audits: all }) => valueOf(all[id])))]),
      ),
      benchmarkIndex: median(results.map(({ environment }) => environment.benchmarkIndex)),
      lost: lostIn(results, Object.keys(wanted)),
    };
    audits.push(audited);
    tell(audited);
  }
  return audits;
}

async function audit(
  { storeUrl, port }: Auditing,
  path: string,
  extraHeaders: Record<string, string>,
): Promise<Result> {
  const flags = { port, extraHeaders, output: "json", logLevel: "error" } as const;
  const done = await lighthouse(storeUrl + path, flags);
  if (!done) throw new Error(`Lighthouse has no result for ${path}.`);
  const { runtimeError } = done.lhr;
  if (runtimeError) throw new Error(`Lighthouse failed on ${path}: ${runtimeError.message}`);
  return done.lhr;
}

const median = (values: readonly number[]): number =>
  Number((summarise(values).p50 ?? NaN).toFixed(3));

const scoreOf = (result: Result, category: string): number =>
  Math.round((result.categories[category]?.score ?? 0) * 100);

const valueOf = (one: { numericValue?: number } | undefined): number => one?.numericValue ?? NaN;

function lostIn(results: readonly Result[], categories: readonly string[]): string[] {
  const worst = new Map<string, { score: number; text: string }>();
  for (const { categories: found, audits } of results) {
    for (const category of categories) {
      for (const { id, weight } of found[category]?.auditRefs ?? []) {
        const { score = null, title = id, displayValue = "" } = audits[id] ?? {};
        if (weight === 0 || score === null || score >= 1) continue;
        if ((worst.get(id)?.score ?? 1) <= score) continue;
        worst.set(id, { score, text: `${category}: ${title} ${displayValue} (${score})` });
      }
    }
  }
  return [...worst.values()].map(({ text }) => text);
}
