import { atMost, type Done, type Report } from "./report.ts";

export function stressReport(done: readonly Done[]): Report {
  const figures = done.flatMap(({ result }) => (result.kind === "stress" ? [result.figures] : []));
  // What is outside the assumptions is held by the units that were oversold indeed: one window an item.
  const beyond = figures.filter(
    (one) => one.breaks === null && one.oversoldUnits > one.epsilon * one.soldUnits,
  );
  return {
    title: "Streams made to break the bound: 20 shops, window 1 s",
    rows: figures.map((one) => ({
      stream: one.stream,
      "breaks the assumption": one.breaks,
      dial: one.epsilon.toExponential(),
      items: one.items,
      sold: one.soldUnits,
      oversold: one.oversoldUnits,
      "oversold ÷ sold": one.oversoldUnits / one.soldUnits,
      "most of an item": one.oversoldMostByItem,
      overdrawn: one.overdrawnMost,
    })),
    targets: [atMost("streams within the assumptions that oversold more than ε", 0, beyond.length)],
  };
}
