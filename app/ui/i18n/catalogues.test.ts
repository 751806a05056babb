import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

import { catalogues } from "./catalogues.ts";
import { makeTranslator } from "./make-translator.ts";

const APP = resolve(import.meta.dirname, "../..");
const PLURAL = /_(one|other)$/;

function keysOf(tree: object, prefix = ""): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [`${prefix}${name}`] : keysOf(value as object, `${prefix}${name}.`),
  );
}

function allKeys(catalogue: Record<string, object>): string[] {
  return Object.entries(catalogue).flatMap(([namespace, tree]) =>
    keysOf(tree).map((key) => (namespace === "common" ? key : `${namespace}:${key}`)),
  );
}

function sources(): string {
  const folders = ["routes", "ui"].map((name) => resolve(APP, name));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => resolve(folder, file)),
  );
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}

/** Every text in quotes that could be a key, and the fixed beginnings of those that are put together. */
function usedKeys(source: string): { whole: Set<string>; beginnings: string[] } {
  const quoted = [...source.matchAll(/"([A-Za-z]+:)?([A-Za-z]+(\.[A-Za-z]+)*)"/g)];
  const templates = [...source.matchAll(/`([A-Za-z]+:?[A-Za-z.]*)\$\{/g)];
  return {
    whole: new Set(quoted.map((match) => `${match[1] ?? ""}${match[2]}`)),
    beginnings: templates.map((match) => match[1]!).filter((text) => /[:.]/.test(text)),
  };
}

const english = allKeys(catalogues.en);
const { whole, beginnings } = usedKeys(sources());

describe("message catalogues", () => {
  it("have the same keys in both languages", () => {
    expect(allKeys(catalogues["zh-CN"]).sort()).toEqual([...english].sort());
  });

  it("fill in the same values in both languages", () => {
    const holes = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();
    const en = makeTranslator("en");
    const zh = makeTranslator("zh-CN");
    const texts = english.map((key) => [
      key,
      holes(en.t(key, { skipInterpolation: true })),
      holes(zh.t(key, { skipInterpolation: true })),
    ]);
    for (const [key, inEnglish, inChinese] of texts)
      expect(inChinese, String(key)).toEqual(inEnglish);
  });

  it("have no text that no screen uses", () => {
    const unused = english
      .map((key) => key.replace(PLURAL, ""))
      .filter((key) => !whole.has(key))
      .filter((key) => !beginnings.some((beginning) => key.startsWith(beginning)));
    expect([...new Set(unused)]).toEqual([]);
  });

  it("have every text that a screen asks for by its whole name", () => {
    const known = new Set(english.map((key) => key.replace(PLURAL, "")));
    const namespaces = new RegExp(`^(${Object.keys(catalogues.en).join("|")}):`);
    const missing = [...whole].filter((key) => namespaces.test(key) && !known.has(key));
    expect(missing).toEqual([]);
  });

  it("leave no Chinese text empty or in English by accident", () => {
    const same = english.filter((key) => {
      const [inEnglish, inChinese] = [makeText("en", key), makeText("zh-CN", key)];
      return (
        inChinese === "" ||
        (inEnglish === inChinese && /[A-Za-z]{3}/.test(inChinese.replace(/\{\{\w+\}\}/g, "")))
      );
    });
    expect(same).toEqual([]);
  });
});

function makeText(language: "en" | "zh-CN", key: string): string {
  return makeTranslator(language).t(key, { skipInterpolation: true });
}
