import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

import { statesAfter } from "#app/modules/inventory/index.ts";
import { HOLD_RELEASERS, SUPPLY_STATES } from "#app/modules/orders/index.ts";
import codes from "../locales/en/codes.json" with { type: "json" };
import notices from "../locales/en/notices.json" with { type: "json" };
import offers from "../locales/en/offers.json" with { type: "json" };
import stock from "../locales/en/stock.json" with { type: "json" };

const APP = resolve(import.meta.dirname, "../..");

function sourcesOf(...folders: string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(resolve(APP, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        resolve(APP, folder, file),
      ),
    )
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

function found(source: string, pattern: RegExp): string[] {
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1]!))];
}

describe("codes that the hub gives", () => {
  const modules = sourcesOf("modules");

  it("each refusal has a sentence", () => {
    const refusals = [
      ...found(modules, /ok: false,\s*code: "([a-z_]+)"/g),
      ...found(modules, /\brefuse\("([a-z_]+)"/g),
    ];
    expect(refusals).toContain("units_promised");
    expect(refusals.length).toBeGreaterThan(10);
    expect(refusals.filter((code) => !(code in codes.refusal))).toEqual([]);
  });

  it("each reason to hold an order says what to do about it", () => {
    const unexplained = Object.keys(HOLD_RELEASERS).filter((reason) => !(reason in codes.reason));
    expect(unexplained).toEqual([]);
  });

  it("each state of an order has its word", () => {
    expect(SUPPLY_STATES.filter((state) => !(state in codes.state.order))).toEqual([]);
  });

  it("each state of a stock order has its word, and what it means", () => {
    const states = ["planned", ...statesAfter("planned"), "received"];
    expect(states.filter((state) => !(state in codes.state.stockOrder))).toEqual([]);
    expect(states.filter((state) => !(state in stock.stateHelp))).toEqual([]);
  });

  it("each state of an offer, its orders and its pledges has its word", () => {
    const schema = readFileSync(resolve(APP, "../prisma/schema.prisma"), "utf8");
    const statesOf = (model: string): string[] =>
      (new RegExp(`model ${model} [\\s\\S]*?/// ([a-z_ |]+)\\n  state `).exec(schema)?.[1] ?? "")
        .split("|")
        .map((state) => state.trim());
    expect(statesOf("Offer").sort()).toEqual(Object.keys(codes.state.offer).sort());
    expect(statesOf("OfferOrder").sort()).toEqual(Object.keys(codes.state.offerOrder).sort());
    expect(statesOf("Pledge").sort()).toEqual(Object.keys(codes.state.pledge).sort());
    expect(Object.keys(offers.stateHelp).sort()).toEqual(statesOf("Offer").sort());
  });

  it("each problem of an offer that we name has a sentence", () => {
    const problems = found(modules, /\bstop\(deps, offer, "([a-z_]+)"/g);
    expect(problems).toContain("item_gone");
    expect(problems.filter((problem) => !(problem in codes.offer))).toEqual([]);
  });

  it("each problem of a listing has a sentence", () => {
    const problems = found(modules, /problem: "([a-z_]+)"/g).filter(
      (problem) => !(problem in codes.listing) && !(problem in codes.level),
    );
    // Said by the order's own page, not by a listing or a level.
    expect(problems).toEqual(["no_fulfilment_orders"]);
  });

  it("each notice says what happened", () => {
    const sources = sourcesOf("modules", "platform/tasks", "platform/inbox");
    const raised = [
      ...found(sources, /raiseNotice\([\s\S]{0,200}?kind: "([a-z_]+)"/g),
      ...found(sources, /noticeOf = [\s\S]{0,120}?kind: "([a-z_]+)"/g),
    ];
    expect(raised).toContain("receipt");
    expect(raised.length).toBeGreaterThan(4);
    expect(raised.filter((kind) => !(kind in notices.kind))).toEqual([]);
  });
});
