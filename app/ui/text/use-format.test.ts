import { expect, it } from "vitest";

import { makeFormat } from "./use-format.ts";

it("shows the shop's money and the shop's own time of day, whatever the language", () => {
  const chinese = makeFormat({ language: "zh-CN", currency: "CNY", timezone: "Asia/Shanghai" });
  const english = makeFormat({ language: "en", currency: "JPY", timezone: "America/New_York" });
  const at = Date.UTC(2026, 10, 21, 20, 5);
  expect(chinese.money(123_456)).toBe("¥1,234.56");
  expect(english.money(1_200)).toBe("¥1,200");
  expect(chinese.moment(at)).toContain("22日");
  expect(english.moment(at)).toContain("15:05");
  expect(chinese.percent(3_000)).toBe("30%");
});

it("strings names together as the language does", () => {
  const of = { currency: "CNY", timezone: "Asia/Shanghai" };
  expect(makeFormat({ language: "en", ...of }).list(["China", "Japan"])).toBe("China, Japan");
  const chinese = makeFormat({ language: "zh-CN", ...of }).list(["中国", "日本"]);
  expect(chinese).not.toContain(",");
});
