import { describe, expect, it } from "vitest";
import { parseForm } from "../form/parse-form.ts";
import { newStockOrderForm, stockOrderForm, storyOf } from "./stock-order-form.ts";

function formOf(values: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat())
      form.append(typeof value === "string" ? name : `${name}[]`, one);
  return form;
}

const order = {
  kind: "production",
  reference: "Batch 7",
  locationId: "location-1",
  expectedOn: "2031-03-03",
};

describe("newStockOrderForm", () => {
  it("reads each line with its units", () => {
    const form = parseForm(newStockOrderForm, formOf({ ...order, lines: ["item=1=20", "b=3"] }));
    const lines = [
      { id: "item=1", units: 20 },
      { id: "b", units: 3 },
    ];
    expect(form).toEqual({ ok: true, data: { ...order, lines } });
  });

  it("says beside each line and field what is wrong with it", () => {
    const wrong = {
      ...order,
      expectedOn: "2031-02-30",
      reference: " ",
      lines: ["a=0", "b=", "c=2"],
    };
    expect(parseForm(newStockOrderForm, formOf(wrong))).toEqual({
      ok: false,
      code: "form_invalid",
      fields: {
        reference: "required",
        expectedOn: "day",
        "quantity.a": "out_of_range:1:1000000",
        "quantity.b": "whole_number",
      },
    });
  });
});

describe("storyOf", () => {
  it("leaves out the languages without words and figures that are not given", () => {
    const told = { workshop: "Kiln 3", materials: "", inspected: "50", passed: "" };
    const words = { "words.en": " Fired twice. ", "words.zh-CN": "", "words.ru": "" };
    const form = parseForm(stockOrderForm, formOf({ intent: "story", ...told, ...words }));
    if (!form.ok || form.data.intent !== "story") throw new Error("not a story");
    expect(storyOf(form.data).story).toEqual({
      ...{ workshop: "Kiln 3", materials: "", inspected: 50, passed: null },
      words: { en: "Fired twice." },
    });
  });
});
