import type { ReplayPolicy } from "./replay-world.ts";
import type { ReplayReport } from "./run-replay.ts";

/** What must not be, in words; nothing when all is well. Mirroring may oversell: that is its nature. */
export function faultsOf(report: ReplayReport, policy: ReplayPolicy): string[] {
  const { verdict } = report;
  const { routed, told, held } = verdict.doubled;
  const wrong: [wrong: number, what: string][] = [
    [verdict.lost, "paid lines are lost"],
    [routed, "orders were routed twice"],
    [told, "parcels were told twice"],
    [held, "lines were held twice"],
    [verdict.untold, "parcels are told nowhere"],
    [verdict.booksDiffer, "balances differ from their transfers"],
    [policy === "strict" ? verdict.oversold.bySales : 0, "units were oversold"],
    [policy === "strict" ? verdict.oversold.byBooks : 0, "units were booked as oversold"],
    [policy === "strict" ? verdict.onSaleBeyondOnHand : 0, "units are on sale beyond on hand"],
    [report.atRest ? 0 : 1, "time was not enough to come to rest"],
  ];
  return wrong.filter(([units]) => units !== 0).map(([units, what]) => `${units} ${what}`);
}

const LABEL_WIDTH = 28;
const OPERATIONS_SHOWN = 12;

export function printReport(report: ReplayReport, print: (line: string) => void): void {
  const { sales, verdict, writes, sandbox } = report;
  const row = (label: string, text: string): void => {
    print(`${label.padEnd(LABEL_WIDTH)} ${text}`);
  };
  const share = ((sales.unitsServed / Math.max(sales.unitsAsked, 1)) * 100).toFixed(1);
  row("orders sold, refused whole", `${sales.orders}, ${sales.ordersRefused}`);
  row("lines asked, served", `${sales.linesAsked}, ${sales.linesServed}`);
  row("units asked, served", `${sales.unitsAsked}, ${sales.unitsServed} (${share} %)`);
  row("set up, sold, at rest after", secondsOf(report));
  row("lines a second", report.linesPerSecond.toFixed(1));
  row("virtual time", `${sales.speedUp.toFixed(0)} times as fast as it was`);
  row(
    "oversold units",
    `${verdict.oversold.bySales} by sales, ${verdict.oversold.byBooks} by books`,
  );
  row("lost lines", String(verdict.lost));
  row("routed, told, held twice", Object.values(verdict.doubled).join(", "));
  row("lines by state", JSON.stringify(verdict.endStates));
  row("on hold by reason", JSON.stringify(verdict.onHold));
  row("balances that differ", String(verdict.booksDiffer));
  row("on sale beyond on hand", String(verdict.onSaleBeyondOnHand));
  row("hub killed", `${report.kills} times`);
  for (const [stage, { count, p50, p99 }] of Object.entries(report.stages)) {
    row(stage, `p50 ${p50 ?? "–"} ms, p99 ${p99 ?? "–"} ms (${count})`);
  }
  row("rows per dirty level", `${writes.rowsPerDirtyLevel.toFixed(2)} (${writes.rows} rows)`);
  row("rows a call", (writes.rows / Math.max(writes.calls, 1)).toFixed(1));
  row("calls to Shopify, throttled", `${sandbox.calls}, ${sandbox.throttled}`);
  row("calls by operation", JSON.stringify(mostCalled(sandbox.byOperation)));
  row("notices", JSON.stringify(report.notices));
  row("processor seconds", JSON.stringify(report.processorSeconds));
}

function mostCalled(byOperation: Record<string, number>): Record<string, number> {
  const sorted = Object.entries(byOperation).sort((a, b) => b[1] - a[1]);
  return Object.fromEntries(sorted.slice(0, OPERATIONS_SHOWN));
}

function secondsOf({ setupSeconds, sales, flowSeconds }: ReplayReport): string {
  const sold = sales.durationMs / 1_000;
  return [setupSeconds, sold, flowSeconds].map((seconds) => `${seconds.toFixed(1)} s`).join(", ");
}
