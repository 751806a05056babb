import { describe, expect, it } from "vitest";
import { parseForm } from "../form/parse-form.ts";
import { itemForm } from "./item-form.ts";

function parse(rows: [string, string][]) {
  const form = new FormData();
  form.append("intent", "ladder");
  for (const [quantity, percent] of rows) {
    form.append("quantity[]", quantity);
    form.append("percent[]", percent);
  }
  return parseForm(itemForm, form);
}

describe("the form of a quantity ladder", () => {
  it("reads percentages to the hundredth, with a point or a comma", () => {
    expect(
      parse([
        ["5", "5"],
        [" 10 ", "8.5"],
        ["50", "12,25"],
      ]),
    ).toEqual({
      ok: true,
      data: {
        intent: "ladder",
        tiers: [
          { quantity: 5, basisPoints: 500 },
          { quantity: 10, basisPoints: 850 },
          { quantity: 50, basisPoints: 1_225 },
        ],
      },
    });
  });

  it("leaves what is no number to be refused by its row", () => {
    expect(parse([["many", "-3"]])).toEqual({
      ok: true,
      data: { intent: "ladder", tiers: [{ quantity: Number.NaN, basisPoints: Number.NaN }] },
    });
  });

  it("may be empty, which takes the ladder away", () => {
    expect(parse([])).toEqual({ ok: true, data: { intent: "ladder", tiers: [] } });
  });
});
