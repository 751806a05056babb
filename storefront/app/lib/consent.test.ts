import { describe, expect, test } from "vitest";
import { answerCookies, consentOf, isAgreed, readAnswer, visitorConsent } from "./consent.ts";

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

test("who says yes is marked for scripts to see, and by nothing else", () => {
  const [line, ...others] = answerCookies("yes", "store.example");
  expect(others).toEqual([]);
  expect(isAgreed(`a=b; ${line?.split(";")[0] ?? ""}`)).toBe(true);
  expect([isAgreed(""), isAgreed("counted=no"), isAgreed("uncounted=yes")]).toEqual([
    ...[false, false, false],
  ]);
});

test("who takes it back loses every cookie that counting set, on the host and above it", () => {
  const lines = answerCookies("no", "www.store.example");
  for (const name of ["counted", "_shopify_y", "_shopify_s", "_shopify_analytics"]) {
    expect(lines).toContain(`${name}=; Path=/; Max-Age=0`);
    expect(lines).toContain(`${name}=; Path=/; Max-Age=0; Domain=www.store.example`);
    expect(lines).toContain(`${name}=; Path=/; Max-Age=0; Domain=store.example`);
  }
  expect(lines.every((line) => line.includes("Max-Age=0"))).toBe(true);
  expect(answerCookies("no", "localhost").some((line) => line.includes("Domain"))).toBe(false);
});
