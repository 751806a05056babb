import { expect, it } from "vitest";

import { noticeDetails } from "./notice-details.ts";

it("keeps the plain values of a notice and leaves out what a message cannot show", () => {
  expect(noticeDetails('{"sku":"CUP-1","units":3,"rows":[1],"more":null}')).toEqual({
    sku: "CUP-1",
    units: 3,
  });
});

it("shows a notice without values when the stored details cannot be read", () => {
  expect(noticeDetails("not json")).toEqual({});
});
