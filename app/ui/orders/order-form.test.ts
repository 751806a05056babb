import { expect, it } from "vitest";

import { parseForm } from "../form/parse-form.ts";
import { orderForm } from "./order-form.ts";

function ship(lines: string[], trackingUrl = "") {
  const form = new FormData();
  form.set("intent", "ship");
  for (const line of lines) form.append("lines[]", line);
  form.set("shipmentId", "one");
  form.set("trackingNumber", " SF123 ");
  form.set("trackingCompany", "");
  form.set("trackingUrl", trackingUrl);
  return parseForm(orderForm, form);
}

it("packs the lines that have units and leaves the others for a later parcel", () => {
  expect(ship(["a=2", "b=0"])).toEqual({
    ok: true,
    data: {
      intent: "ship",
      shipmentId: "one",
      lines: [{ supplyLineId: "a", units: 2 }],
      trackingNumber: "SF123",
      trackingCompany: null,
      trackingUrl: null,
    },
  });
});

it("refuses an empty parcel, broken numbers and an address that is none", () => {
  expect(ship(["a=0"])).toMatchObject({ ok: false, fields: { lines: "parcel_empty" } });
  expect(ship(["a=x"])).toMatchObject({ ok: false, fields: { lines: "whole_number" } });
  expect(ship(["a=1"], "javascript:alert(1)")).toMatchObject({
    ok: false,
    fields: { trackingUrl: "web_address" },
  });
});
