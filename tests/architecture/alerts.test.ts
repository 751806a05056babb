import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { makeTelemetry } from "#app/platform/telemetry/telemetry.server.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(resolve(ROOT, file), "utf8");

interface Alert {
  alert: string;
  expr: string;
  labels: { severity: string };
}

const { groups } = parse(read("ops/alerts.yml")) as { groups: { rules: Alert[] }[] };
const alerts = groups.flatMap(({ rules }) => rules);
const sections = new Map(
  read("docs/operations.md")
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.split("\n")[0] ?? "", section]),
);
const metricsIn = (text: string): string[] => text.match(/\b(headwater|nodejs)_[a-z0-9_]+/g) ?? [];

/** What a process really tells; a histogram is three series. */
async function known(): Promise<Set<string>> {
  const { text } = await makeTelemetry().page();
  const types = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = "", type]) =>
    type === "histogram" ? [name, `${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
  return new Set(types.flat());
}

describe("every alert", () => {
  test("is there", () => {
    expect(alerts.length).toBeGreaterThan(15);
    expect(new Set(alerts.map(({ alert }) => alert)).size).toBe(alerts.length);
  });

  test.each(alerts)("$alert asks for metrics that the hub tells", async ({ expr }) => {
    const names = metricsIn(expr);
    const told = await known();
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !told.has(name))).toEqual([]);
  });

  test.each(alerts)("$alert has a runbook, which says all four things", ({ alert, labels }) => {
    const section = sections.get(alert) ?? "";
    for (const part of ["Means", "Look at", "Do", "Ends"]) expect(section).toContain(`**${part}**`);
    expect(["page", "ticket", "info"]).toContain(labels.severity);
  });
});

test("the runbooks name no metric that does not exist", async () => {
  const told = await known();
  const names = metricsIn(read("docs/operations.md"));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !told.has(name))).toEqual([]);
});
