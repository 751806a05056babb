import { expect, test } from "vitest";
import type { Audited } from "./audit.ts";
import type { Medians, Row } from "./compare.ts";
import { missesOf } from "./print-report.ts";

const medians = (changes: Partial<Medians> = {}): Medians => ({
  serverMs: 10,
  ttfbMs: 10,
  lcpMs: 100,
  scriptBytes: 100_000,
  pageBytes: 9_000,
  largest: "img",
  ...changes,
});

const row = (changes: Partial<Medians>): Row => ({
  condition: "fast line",
  page: "home",
  ours: medians(changes),
  starter: medians(),
});

const audited = (score: number): Audited => ({
  path: "/",
  scores: [{ category: "performance", score, wanted: 95 }],
  metrics: {},
  benchmarkIndex: 1_500,
  lost: [],
});

test("nothing is missed at the very limits", () => {
  const limits = row({ serverMs: 10.5, lcpMs: 105, scriptBytes: 110_000, ttfbMs: 99 });
  expect(missesOf([audited(95)], [limits])).toEqual([]);
});

test("each figure beyond its limit is named, and what could not be measured too", () => {
  const misses = missesOf(
    [audited(94), audited(Number.NaN)],
    [row({ serverMs: 10.6, lcpMs: Number.NaN, scriptBytes: 110_001 })],
  );
  expect(misses).toEqual([
    "Lighthouse /: performance 94 of 95",
    "Lighthouse /: performance NaN of 95",
    "fast line, home: serverMs 10.6 : 10 (1.06) of 1.05",
    "fast line, home: lcpMs NaN : 100 (NaN) of 1.05",
    "fast line, home: scriptBytes 110001 : 100000 (1.10) of 1.1",
  ]);
});
