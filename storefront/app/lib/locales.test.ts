import { expect, test } from "vitest";
import { isLocaleParam, localeOf, localPath, LOCALES, plainPath } from "./locales.ts";

const [english, chinese] = LOCALES;

test("a path without a known prefix is English", () => {
  expect(localeOf("/products/bowl")).toBe(english);
  expect(localeOf("/russet-bowl")).toBe(english);
});

test("a prefix is known whatever its case, alone and before a path", () => {
  expect(localeOf("/zh-CN")).toBe(chinese);
  expect(localeOf("/zh-cn/cart").tag).toBe("zh-CN");
  expect(localeOf("/ru/cart").tag).toBe("ru");
});

test("paths lose their prefix and get one", () => {
  expect(plainPath("/zh-cn/products/bowl")).toBe("/products/bowl");
  expect(plainPath("/zh-cn")).toBe("/");
  expect(plainPath("/cart")).toBe("/cart");
  expect(localPath(chinese, "/cart")).toBe("/zh-cn/cart");
  expect(localPath(chinese, "/")).toBe("/zh-cn");
  expect(localPath(english, "/")).toBe("/");
});

test("only prefixes of locales may stand first", () => {
  expect(isLocaleParam(undefined)).toBe(true);
  expect(isLocaleParam("zh-CN")).toBe(true);
  expect(isLocaleParam("klingon")).toBe(false);
});
