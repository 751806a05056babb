import { expect, it } from "vitest";

import { isRetryable, readProblem } from "./read-problem.ts";

it("names the permissions that an offer lacks", () => {
  expect(readProblem("scope_missing: write_products, write_draft_orders")).toMatchObject({
    code: "scope_missing",
    scopes: ["write_products", "write_draft_orders"],
  });
});

it("leaves Shopify's own words as they are", () => {
  const problem = "Title: is too long (maximum is 255 characters)";
  expect(readProblem(problem)).toEqual({ code: problem, scopes: [], text: problem });
});

it("never tries again what may have made stock already", () => {
  expect(isRetryable("grant_not_confirmed")).toBe(false);
  expect(isRetryable("item_gone")).toBe(true);
});
