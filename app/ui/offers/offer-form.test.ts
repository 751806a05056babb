import { expect, it } from "vitest";

import { parseForm } from "../form/parse-form.ts";
import { newOfferForm, newOfferOf } from "./offer-form.ts";

const form = newOfferForm({ currency: "CNY", today: "2031-03-03" });
const groupBuy = { intent: "group_buy", units: "20", priceMinor: "9.50", threshold: "8" };

function submitted(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
}

it("reads a group buy with its price in the shop's currency", () => {
  const parsed = parseForm(
    form,
    submitted({ ...groupBuy, endsOn: "2031-03-03", payWithinDays: "5" }),
  );
  const offer = parsed.ok && parsed.data.intent !== "granted" && newOfferOf(parsed.data);
  expect(offer).toEqual({
    ...{ kind: "group_buy", units: 20, priceMinor: 950, threshold: 8 },
    ...{ endsOn: "2031-03-03", payWithinDays: 5 },
  });
});

it("asks nothing of a pre-order that only a group buy has", () => {
  const parsed = parseForm(
    form,
    submitted({ intent: "preorder", units: "5", priceMinor: "12", threshold: "nine" }),
  );
  const offer = parsed.ok && parsed.data.intent !== "granted" && newOfferOf(parsed.data);
  expect(offer).toMatchObject({ kind: "preorder", priceMinor: 1200, threshold: null });
});

it("names each field that is wrong, a day that has passed among them", () => {
  const wrong = { ...groupBuy, units: "0", priceMinor: "0", endsOn: "2031-03-02" };
  expect(parseForm(form, submitted({ ...wrong, payWithinDays: "61" }))).toMatchObject({
    ok: false,
    fields: {
      units: "out_of_range:1:1000000",
      priceMinor: "money",
      endsOn: "day_past",
      payWithinDays: "out_of_range:1:60",
    },
  });
});
