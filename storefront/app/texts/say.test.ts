import { expect, test } from "vitest";
import { en } from "./en.server.ts";
import { ru } from "./ru.server.ts";
import { makeSay } from "./say.ts";
import { zhCn } from "./zh-cn.server.ts";

test("values stand in their places", () => {
  expect(makeSay(en, "en")("results", { term: "bowl" })).toBe("Results for “bowl”");
});

test("words take the form that the number asks for", () => {
  const [english, russian] = [makeSay(en, "en"), makeSay(ru, "ru")];
  expect([1, 2].map((count) => english("found", { count }))).toEqual([
    "1 product found",
    "2 products found",
  ]);
  expect([1, 3, 5, 21].map((count) => russian("found", { count }))).toEqual([
    "Найден 1 товар",
    "Найдено 3 товара",
    "Найдено 5 товаров",
    "Найден 21 товар",
  ]);
});

const blanks = (text: string): string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();

test.each([
  ["zh-CN", zhCn],
  ["ru", ru],
])("every text of %s has the blanks of the English one", (_tag, texts) => {
  for (const [key, text] of Object.entries(en)) {
    expect(blanks(texts[key as keyof typeof en]), key).toEqual(blanks(text));
  }
});
