import { z } from "zod";
import { isDay } from "#app/modules/inventory/index.ts";
import { idText, requiredText, wholeNumber } from "../form/parse-form.ts";

export const UNITS_MAX = 1_000_000;
const STORY_MAX = 500;
const WORDS_MAX = 2_000;

/** The languages of the brand store, in which a factory can tell of a batch. */
export const STORY_LANGUAGES = ["en", "zh-CN", "ru"] as const;

/** The field of one line: what is wrong with it is said beside it. */
export const lineField = (field: "quantity" | "units", id: string): string => `${field}.${id}`;

/** Each line travels as "id=units". */
function lineUnits(field: "quantity" | "units", range: { min: number; max: number }) {
  const units = wholeNumber(range);
  return z
    .array(z.string())
    .default([])
    .transform((texts, context) =>
      texts.map((text) => {
        const at = text.lastIndexOf("=");
        const id = text.slice(0, at);
        const parsed = units.safeParse(text.slice(at + 1));
        if (parsed.success) return { id, units: parsed.data };
        const message = parsed.error.issues[0]?.message ?? "whole_number";
        context.addIssue({ code: "custom", path: [lineField(field, id)], message });
        return { id, units: 0 };
      }),
    );
}

const ordered = lineUnits("quantity", { min: 1, max: UNITS_MAX });
const expectedOn = z.string("required").min(1, "required").refine(isDay, "day");

export const newStockOrderForm = z.object({
  kind: z.enum(["production", "purchase"], "required"),
  reference: requiredText,
  locationId: idText,
  expectedOn,
  lines: ordered,
});

const pieces = z
  .string()
  .trim()
  .regex(/^\d{0,7}$/, "whole_number")
  .transform((text) => (text === "" ? null : Number(text)));
const storyText = z.string().trim().max(STORY_MAX, "too_long");
const words = z.string().trim().max(WORDS_MAX, "too_long");

/** What can be done on a stock order's page. */
export const stockOrderForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("state"), state: idText }),
  z.object({
    intent: z.literal("change"),
    reference: requiredText,
    expectedOn,
    lines: ordered,
  }),
  z.object({
    intent: z.literal("receive"),
    receiptId: idText,
    lines: lineUnits("units", { min: 0, max: UNITS_MAX }),
  }),
  z.object({
    intent: z.literal("story"),
    ...{ workshop: storyText, materials: storyText, inspected: pieces, passed: pieces },
    ...{ "words.en": words, "words.zh-CN": words, "words.ru": words },
  }),
]);

type Fields<Intent> = Extract<z.output<typeof stockOrderForm>, { intent: Intent }>;

/** What a person changed of an order. */
export function changeOf({ reference, expectedOn: day, lines }: Fields<"change">) {
  const quantities = Object.fromEntries(lines.map(({ id, units }) => [id, units]));
  return { reference, expectedOn: day, quantities };
}

/** The story that the fields tell; a language without words is left out. */
export function storyOf(fields: Fields<"story">) {
  const { workshop, materials, inspected, passed } = fields;
  const told = STORY_LANGUAGES.map((language) => [language, fields[`words.${language}`]] as const);
  const said = Object.fromEntries(told.filter(([, text]) => text !== ""));
  return { story: { workshop, materials, inspected, passed, words: said } };
}
