import { describe, expect, test } from "vitest";
import { consentOf, forgetCounting, readAnswer, visitorConsent } from "./consent.ts";

const none = new Headers();
const refusing = new Headers({ "Sec-GPC": "1" });

describe("whether a visitor may be counted", () => {
  test("is no question where the store counts nobody", () => {
    expect(consentOf({ analytics: undefined, answer: "yes", headers: none })).toBe("off");
    expect(consentOf({ analytics: "", answer: undefined, headers: none })).toBe("off");
  });

  test("is asked once, and what was answered holds", () => {
    expect(consentOf({ analytics: "shopify", answer: undefined, headers: none })).toBe("unasked");
    expect(consentOf({ analytics: "shopify", answer: "yes", headers: none })).toBe("yes");
    expect(consentOf({ analytics: "shopify", answer: "no", headers: none })).toBe("no");
  });

  test("is answered by the browser where that refuses for its user, unless they say otherwise", () => {
    expect(consentOf({ analytics: "shopify", answer: undefined, headers: refusing })).toBe("no");
    expect(consentOf({ analytics: "shopify", answer: "yes", headers: refusing })).toBe("yes");
  });

  test("takes nothing but yes and no for an answer", () => {
    expect([readAnswer("yes"), readAnswer("no")]).toEqual(["yes", "no"]);
    expect([readAnswer("maybe"), readAnswer(null), readAnswer(true)]).toEqual([null, null, null]);
  });
});

test("the checkout is told of an answer, and of nothing where there is none", () => {
  expect(visitorConsent("yes")).toMatchObject({ analytics: true, marketing: false });
  expect(visitorConsent("no")).toMatchObject({ analytics: false, saleOfData: false });
  expect([visitorConsent("off"), visitorConsent("unasked")]).toEqual([null, null]);
});

test("who takes it back loses every cookie that counting set, on host and domain", () => {
  const lines = forgetCounting("store.example");
  expect(lines).toContain("_shopify_y=; Path=/; Max-Age=0");
  expect(lines).toContain("_shopify_y=; Path=/; Max-Age=0; Domain=store.example");
  expect(lines.every((line) => line.includes("Max-Age=0"))).toBe(true);
});
