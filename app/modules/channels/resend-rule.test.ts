import { expect, it } from "vitest";
import { nextStep } from "./resend-rule.ts";
import { defaultLaneSettings } from "./settings.ts";

const NOW = 1_000_000;
const settings = {
  ...defaultLaneSettings,
  requestLifeMs: 120_000,
  retryMinMs: 500,
  retryMaxMs: 30_000,
};
const base = { attempts: 1, unansweredBefore: null, now: NOW, settings };
const refused = { kind: "refused" as const, rows: [] };

it("settles what was applied", () => {
  expect(nextStep({ ...base, answer: { kind: "ok" } })).toEqual({ kind: "settle", outcome: "ok" });
});

it("settles a refusal when nothing else under the key can still be applied", () => {
  const settle = { kind: "settle", outcome: "refused" };
  expect(nextStep({ ...base, answer: refused })).toEqual(settle);
  expect(nextStep({ ...base, answer: refused, unansweredBefore: NOW - 120_000 })).toEqual(settle);
});

it("sends a refused write again while an earlier attempt may arrive", () => {
  const unansweredBefore = NOW - 119_999;
  expect(nextStep({ ...base, answer: refused, unansweredBefore })).toEqual({
    kind: "resend",
    retryAt: NOW + 500,
    unansweredAt: unansweredBefore,
  });
});

it("notes an unanswered attempt, and waits twice as long each time, up to the longest", () => {
  const answer = { kind: "unanswered" as const };
  const waits = [1, 2, 3, 7, 8, 50].map((attempts) => {
    const step = nextStep({ ...base, answer, attempts });
    expect(step).toMatchObject({ kind: "resend", unansweredAt: NOW });
    return step.kind === "resend" ? step.retryAt - NOW : 0;
  });
  expect(waits).toEqual([500, 1_000, 2_000, 30_000, 30_000, 30_000]);
});

it("waits as long as the shop says after a write that was certainly not applied", () => {
  const answer = { kind: "not_applied" as const, code: "throttled", retryAfterMs: 7_000 };
  const step = nextStep({ ...base, answer, unansweredBefore: 5 });
  expect(step).toEqual({ kind: "resend", retryAt: NOW + 7_000, unansweredAt: 5 });
  const atOnce = nextStep({ ...base, answer: { ...answer, retryAfterMs: 0 } });
  expect(atOnce).toEqual({ kind: "resend", retryAt: NOW + 1, unansweredAt: null });
});
