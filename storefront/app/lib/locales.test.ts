import { expect, test } from "vitest";
import {
  isAccountPath,
  isLocaleParam,
  localeOf,
  localPath,
  LOCALES,
  plainPath,
} from "./locales.ts";

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

test("account pages are known in every language, as pages and as data", () => {
  for (const path of ["/account", "/zh-cn/account/orders", "/ru/account.data", "/account/login"]) {
    expect(isAccountPath(path), path).toBe(true);
  }
  for (const path of ["/", "/accounting", "/products/account"]) {
    expect(isAccountPath(path), path).toBe(false);
  }
});
